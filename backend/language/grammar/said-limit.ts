import type { Comparator } from '../../segments/rule.ts'
import { type Lexeme, senseOf } from '../lexicon/sense.ts'

/** A number, a length, a time or a value with the words that make a limit of it: "at least | two | times", 三万 | 起. */
export interface SaidLimit {
  from: number
  /** Place of the number, length, time or value itself. */
  core: number
  to: number
  op?: Comparator
}

const isBefore = (lexeme: Lexeme | undefined): boolean =>
  senseOf(lexeme, 'within') !== undefined ||
  senseOf(lexeme, 'about') !== undefined ||
  lexeme?.senses.some((sense) => sense.is === 'comparator' && sense.side !== 'after') === true
const isAfter = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.senses.some((sense) => sense.is === 'comparator' && sense.side !== 'before') === true
const opAt = (lexeme: Lexeme | undefined): Comparator | undefined =>
  senseOf(lexeme, 'comparator')?.op ?? (senseOf(lexeme, 'within') ? 'lte' : undefined)

/** The limit that is said around a place, not reaching back beyond `first`. */
export const limitAround = (lexemes: Lexeme[], core: number, first: number): SaidLimit => {
  let from = core
  while (from > first && isBefore(lexemes[from - 1])) from -= 1
  const to = core + (senseOf(lexemes[core + 1], 'unit') ? 2 : 1)
  const end = isAfter(lexemes[to]) ? to + 1 : to
  const ops = lexemes.slice(from, end).flatMap((lexeme) => opAt(lexeme) ?? [])
  return { from, core, to: end, ...(ops[0] ? { op: ops[0] } : {}) }
}

const upward = new Set<Comparator>(['gt', 'gte'])
const downward = new Set<Comparator>(['lt', 'lte'])
/** Whether two limits bound the same side, or one says no side. */
export const sameSide = (a: SaidLimit, b: SaidLimit): boolean =>
  !a.op ||
  !b.op ||
  a.op === b.op ||
  (upward.has(a.op) && upward.has(b.op)) ||
  (downward.has(a.op) && downward.has(b.op))

/** A bare number behind a length or the last N days takes its unit: "within two months, no, three". */
const asLike = (first: Lexeme, second: Lexeme): Lexeme => {
  const rolling = senseOf(first, 'window')?.window.type === 'last'
  const length = senseOf(second, 'window') ? undefined : senseOf(second, 'duration')?.duration
  if (rolling && length && length.unit !== 'second' && length.unit !== 'minute')
    return { ...second, senses: [{ is: 'window', window: { type: 'last', n: length.n, unit: length.unit } }] }
  const number = senseOf(second, 'number')?.number
  if (!number || second.senses.some(({ is }) => is === 'duration' || is === 'window')) return second
  const duration = senseOf(first, 'duration')?.duration
  if (duration) return { ...second, senses: [{ is: 'duration', duration: { ...duration, n: number.value } }] }
  const window = senseOf(first, 'window')?.window
  if (window?.type !== 'last' || !Number.isInteger(number.value) || number.value < 1) return second
  return { ...second, senses: [{ is: 'window', window: { ...window, n: number.value } }] }
}

/** How the second thing said goes with the first: the same again, another of its kind, or something else. */
export const compared = (first: Lexeme, second: Lexeme): 'same' | 'other' | undefined => {
  const like = asLike(first, second)
  const [length, otherLength] = [senseOf(first, 'duration')?.duration, senseOf(like, 'duration')?.duration]
  if (length && otherLength) return length.n === otherLength.n && length.unit === otherLength.unit ? 'same' : 'other'
  const [number, otherNumber] = [senseOf(first, 'number')?.number, senseOf(second, 'number')?.number]
  if (number && otherNumber && number.percent !== otherNumber.percent) return undefined
  if (number && otherNumber) return number.value === otherNumber.value ? 'same' : 'other'
  const [window, otherWindow] = [senseOf(first, 'window')?.window, senseOf(like, 'window')?.window]
  if (window && otherWindow) return JSON.stringify(window) === JSON.stringify(otherWindow) ? 'same' : 'other'
  const [value, otherValue] = [senseOf(first, 'value'), senseOf(second, 'value')]
  if (!value || value.attribute !== otherValue?.attribute) return undefined
  return value.value === otherValue.value ? 'same' : 'other'
}

/** The lexemes of the later limit, with what only the earlier one says: its bound and its unit. */
export const merged = (lexemes: Lexeme[], first: SaidLimit, second: SaidLimit): Lexeme[] => {
  const core = asLike(lexemes[first.core] as Lexeme, lexemes[second.core] as Lexeme)
  const own = lexemes.slice(second.core + 1, second.to)
  if (second.op) return [...lexemes.slice(second.from, second.core), core, ...own]
  const before = lexemes.slice(first.from, first.core)
  const after = lexemes.slice(first.core + 1, first.to).filter((lexeme) => own.length === 0 || !senseOf(lexeme, 'unit'))
  return [...before, core, ...own, ...after]
}
