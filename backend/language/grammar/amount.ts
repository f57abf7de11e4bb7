import { senseOf } from '../lexicon/sense.ts'
import type { ReadDuration } from '../time/duration.ts'
import { type State, take } from './state.ts'

export type BoundUnit = 'age' | 'times' | 'people' | 'items' | 'orders' | 'points' | 'pieces'

/** A number with its unit, as said. */
export interface Amount {
  value: number
  next: number
  currency?: string
  percent?: boolean
  duration?: ReadDuration
  unit?: BoundUnit
  /** The word is the counter of single things, 个: of goods that are named it counts pieces. */
  single?: true
  scale: number
  plain: boolean
}

export const isZero = (state: State, at: number): boolean => /^(?:zero|nil|零)$/i.test(state.textOf(at, at + 1).trim())

/** A number at a place, with the unit that follows it. */
export const amountAt = (state: State, at: number): Amount | undefined => {
  const often = take(state, at, 'frequency')
  if (often) return { value: often.sense.n, next: often.next, unit: 'times', scale: 1, plain: false }
  const length = take(state, at, 'duration')
  if (length) {
    const { duration } = length.sense
    const old =
      senseOf(state.lexemes[length.next], 'unit')?.unit === 'age' ||
      (duration.unit === 'year' && /^(?:old|of age)$/i.test(state.textOf(length.next, length.next + 1).trim()))
    return {
      value: duration.n,
      next: length.next + (old ? 1 : 0),
      duration,
      scale: 1,
      plain: false,
      ...(old ? { unit: 'age' as const } : {}),
    }
  }
  const zero = take(state, at, 'not')
  if (zero && isZero(state, zero.at)) return { value: 0, next: zero.next, scale: 1, plain: true }
  const found = take(state, at, 'number')
  if (!found) return undefined
  const { value, currency, percent, scale, plain } = found.sense.number
  const unit = senseOf(state.lexemes[found.next], 'unit')
  // 1号到5号: days of the month are numbers
  const dated = !unit && plain && /^[号日]$/.test(state.textOf(found.next, found.next + 1).trim()) ? 1 : 0
  // "from the 10th to the 20th"
  const ordinal =
    /^(?:st|nd|rd|th)$/i.test(state.textOf(found.next, found.next + 1).trim()) &&
    inRange(state, found.at, found.next + 1)
  const rate = ordinal ? 1 : unit ? 0 : dated || perPeriod(state, found.next)
  return {
    value,
    next: found.next + (unit ? 1 : rate),
    scale,
    plain,
    ...(currency ? { currency } : {}),
    ...(percent ? { percent } : {}),
    ...(unit ? { unit: unit.unit } : {}),
    ...(unit?.unit === 'items' && isSingle(state, found.next) ? { single: true as const } : {}),
  }
}

/** 10个LUNCH BAG, and not 10个不同的产品. */
const isSingle = (state: State, at: number): boolean =>
  state.textOf(at, at + 1).trim() === '个' && !/^(?:不同|种|类)/.test(state.textOf(at + 1, at + 2).trim())

/** One of the two ends of a range. */
const inRange = (state: State, at: number, next: number): boolean => {
  const joins = (place: number) => Boolean(senseOf(state.lexemes[place], 'to') ?? senseOf(state.lexemes[place], 'and'))
  let before = at - 1
  while (/^the$/i.test(state.textOf(before, before + 1).trim())) before -= 1
  return joins(next) || joins(before)
}

/** "a month" after an amount says how it is counted, not how long. */
const perPeriod = (state: State, at: number): number => {
  const lexeme = state.lexemes[at]
  return senseOf(lexeme, 'filler') && senseOf(lexeme, 'duration')?.duration.n === 1 ? 1 : 0
}
