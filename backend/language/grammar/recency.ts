import type { Attribute } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { boundAt } from './bound.ts'
import { durationIn, fits, limit } from './limit.ts'
import { type Part, type State, take } from './state.ts'
import { wordsAt } from './steps.ts'
import { timeOfFigure } from './told-period.ts'

const since = /\bsince\b|距上次|距最近|距离上次|至今/i

/** The attributes that count the time since something last happened: months since the last purchase, days since the last contact. */
const recencies = ({ index }: State): Attribute[] =>
  index.catalog.attributes.filter(
    ({ unit, type, labels }) =>
      /^(day|week|month|year)$/.test(unit ?? '') &&
      /integer|decimal/.test(type) &&
      since.test(`${labels.en} ${labels.zh}`),
  )

/**
 * Without events, when something last happened is told by an attribute: "last bought at most 6 months ago", 上次联系在100天以内,
 * 近3个月内买过. Only where one attribute can be meant.
 */
export const recencyPart = (state: State, at: number): Part | undefined => timeSince(state, at, false)

/** `led`: "last purchase" stands before it, so that the time is of nothing else. */
const timeSince = (state: State, at: number, led: boolean): Part | undefined => {
  if (state.index.catalog.events.length > 0) return undefined
  const [attribute, other] = recencies(state)
  if (!attribute || other) return undefined
  const base = { start: at, about: attribute.name, field: attribute }
  const window = senseOf(state.lexemes[at], 'window')?.window
  if (!led && window?.type === 'last' && restates(state, window, at)) {
    state.spent.add(at)
    return { start: at, end: at + 1 }
  }
  const figure = led || !window ? undefined : timeOfFigure(state, at, window)
  if (figure === 'told') {
    state.spent.add(at)
    return { start: at, end: at + 1 }
  }
  if (figure === 'other') return undefined
  if (window?.type === 'last') {
    const length = durationIn(window, attribute.unit)
    const less = /\b(?:less|fewer|shorter) than|\bunder\b|不到|不足|少于|小于|未满|<(?!\s*=)/i.test(
      state.textOf(at, at + 1),
    )
    const op = less ? 'lt' : 'lte'
    const rule: Rule | undefined = length && { kind: 'compare', field: attribute.name, op, value: length.value }
    return rule && { ...base, end: at + 1, rule }
  }
  if (window?.type === 'ago') {
    const [min, max] = [window.min, window.max].map((n) =>
      n === undefined ? undefined : durationIn({ n, unit: window.unit }, attribute.unit)?.value,
    )
    if (min === undefined) return undefined
    // in whole months "more than 8 months ago" is 9 at least
    const more = /\b(?:more|longer|greater) than|\bover\b|超过|大于|多于|>(?!\s*=)/i.test(state.textOf(at, at + 1))
    const rule: Rule =
      max === undefined
        ? { kind: 'compare', field: attribute.name, op: more ? 'gt' : 'gte', value: min }
        : { kind: 'between', field: attribute.name, min, max }
    return { ...base, end: at + 1, rule }
  }
  // 至少半年没买东西: so long without
  const without = boundAt(state, at)
  if (without?.amount.duration && fits(attribute, without) && senseOf(state.lexemes[without.next], 'not')) {
    const led = without.bare ? { ...without, op: 'gte' as const } : without
    return { ...base, end: without.next + 1, rule: limit(attribute, led) as Rule }
  }
  // "has not purchased for at least 8 months"
  const place =
    at + 1 < state.lexemes.length && senseOf(state.lexemes[at], 'not') ? wordsAt(state, at + 1, bought) : undefined
  const since = place && boundAt(state, wordsAt(state, place.next, /for|in|within|over/)?.next ?? place.next)
  if (since?.amount.duration && fits(attribute, since)) {
    const led = since.bare ? { ...since, op: 'gte' as const, bare: false } : since
    return { ...base, end: since.next, rule: limit(attribute, led) as Rule }
  }
  const edge =
    senseOf(state.lexemes[at], 'edge')?.which === 'last' ||
    senseOf(state.lexemes[at], 'attribute')?.attribute === attribute ||
    /^(?:last|previous|prior|上次|上一次|最近一次)/i.test(state.textOf(at, at + 1))
  if (!edge) return undefined
  const start = take(state, at + 1, 'edge')?.next ?? at + 1
  const inner = timeSince(state, skipFillers(state, start), true)
  if (inner && senseOf(state.lexemes[skipFillers(state, start)], 'window')) return { ...inner, start: at }
  const within = take(state, start, 'within')
  const bound = boundAt(state, within?.next ?? start)
  if (!bound?.amount.duration || !fits(attribute, bound)) return undefined
  const told = within && bound.bare ? { ...bound, op: 'lte' as const, bare: false } : bound
  const ago = take(state, told.next, 'ago')
  return { ...base, end: ago?.next ?? told.next, rule: limit(attribute, told) as Rule }
}

const bought =
  /(?:been )?(?:purchased|bought|ordered|shopped|bought from us|ordered from us|purchased from us|made a purchase|placed an order|bought anything|purchased anything|ordered anything)(?: anything)?(?: (?:from|with) us)?/
/** Words by which a field tells that it is of the past year. */
export const yearly = /past[- ]?year|last[- ]?year|12 months|过去一年|近一年|年消费/i
/** "spent over 1,000 in the past year" of an attribute that is the spend of the past year. */
const restates = (state: State, window: { n: number; unit: string }, at: number): boolean => {
  const year = (window.unit === 'year' && window.n === 1) || (window.unit === 'month' && window.n === 12)
  const said = state.textOf(0, state.lexemes.length)
  return (
    year &&
    (/spen[dt]|消费|花/i.test(said) || isAmountBeside(state, at)) &&
    state.index.catalog.attributes.some(({ labels }) => yearly.test(`${labels.en} ${labels.zh}`))
  )
}

/** "$300+ over the past year": an amount of money, which is of the one field of money. */
const isAmountBeside = (state: State, at: number): boolean =>
  [-4, -3, -2, -1, 1, 2].some((step) => at + step >= 0 && boundAt(state, at + step)?.amount.currency !== undefined)

const skipFillers = (state: State, at: number): number => {
  let place = at
  while (senseOf(state.lexemes[place], 'filler') && !senseOf(state.lexemes[place], 'window')) place += 1
  return place
}
