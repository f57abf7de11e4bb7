import type { Rule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { amountAt } from './amount.ts'
import type { Bound } from './bound.ts'
import type { State } from './state.ts'
import { wordsAt } from './steps.ts'

const links =
  /,? ?(?:(?:up )?to,? (?:but|though) (?:not (?:including|reaching)|excluding|below|under|less than)|(?:up )?to (?:just )?(?:under|below|less than)|(?:and|but) (?:less than|under|below)|(?:到|至)(?:不到|不足|未满))/
const leftOut = /不(?:含|包括|包含|算)|(?:but )?(?:not including|excluding|exclusive of|without)/

/** A range of a field of which an end is left out, and the place behind it. */
export interface OpenRange {
  bound: Bound
  open: 'exclusiveMin' | 'exclusiveMax'
  next: number
}

/** "50K up to but not including 100K": the upper end is said with the words that leave it out. */
const linked = (state: State, bound: Bound): OpenRange | undefined => {
  if (!bound.bare || bound.max !== undefined) return undefined
  const link = wordsAt(state, bound.next, links)
  const high = link?.at === bound.next ? amountAt(state, link.next) : undefined
  if (!high || high.value <= bound.value) return undefined
  const amount = { ...bound.amount, ...high }
  const range: Bound = { ...bound, op: 'gte', max: high.value, bare: false, amount, next: high.next }
  return { bound: range, open: 'exclusiveMax', next: high.next }
}

/** 5万到10万之间（不含10万）: behind a range one of its ends is left out again. */
const bracketed = (state: State, bound: Bound): OpenRange | undefined => {
  if (bound.max === undefined) return undefined
  const opens = senseOf(state.lexemes[bound.next], 'open') ?? senseOf(state.lexemes[bound.next], 'break')
  const words = opens && wordsAt(state, bound.next + 1, leftOut)
  const end = words?.at === bound.next + 1 ? amountAt(state, words.next) : undefined
  if (!end || (end.value !== bound.max && end.value !== bound.value)) return undefined
  const closed = senseOf(state.lexemes[end.next], 'close') ? 1 : 0
  return { bound, open: end.value === bound.max ? 'exclusiveMax' : 'exclusiveMin', next: end.next + closed }
}

/** A range of which one end is left out in words; undefined where both belong to it. */
export const openRange = (state: State, bound: Bound): OpenRange | undefined =>
  linked(state, bound) ?? bracketed(state, bound)

/** The same condition without that end. */
export const withoutEnd = (rule: Rule | undefined, { open }: OpenRange): Rule | undefined =>
  rule?.kind === 'between' ? { ...rule, [open]: true } : rule
