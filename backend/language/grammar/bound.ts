import type { Attribute } from '../../catalog/catalog.ts'
import type { Comparator, FieldRule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import type { ReadDuration } from '../time/duration.ts'
import { opposite } from './rules.ts'
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
  scale: number
  plain: boolean
}

/** A limit on a number: a comparator, or a range. */
export interface Bound {
  op: Comparator
  value: number
  /** With op gte: the upper end of an inclusive range. */
  max?: number
  /** No comparator was said. */
  bare: boolean
  about: boolean
  amount: Amount
  start: number
  next: number
}

const isZero = (state: State, at: number): boolean => /^(?:zero|nil|零)$/i.test(state.textOf(at, at + 1).trim())

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
  const rate = unit ? 0 : perPeriod(state, found.next)
  return {
    value,
    next: found.next + (unit ? 1 : rate),
    scale,
    plain,
    ...(currency ? { currency } : {}),
    ...(percent ? { percent } : {}),
    ...(unit ? { unit: unit.unit } : {}),
  }
}

/** "a month" after an amount says how it is counted, not how long. */
const perPeriod = (state: State, at: number): number => {
  const lexeme = state.lexemes[at]
  return senseOf(lexeme, 'filler') && senseOf(lexeme, 'duration')?.duration.n === 1 ? 1 : 0
}

/** 5到10万, 5-10k: the first number borrows the scale of the second. */
const scaled = (low: Amount, high: Amount): number =>
  low.scale === 1 &&
  high.scale >= 100 &&
  low.value * high.scale < high.value + high.scale &&
  low.value < high.value / high.scale
    ? low.value * high.scale
    : low.value

const range = (state: State, at: number): Bound | undefined => {
  const lead = take(state, at, 'between')
  const low = amountAt(state, lead?.next ?? at)
  if (!low) return undefined
  const either = senseOf(state.lexemes[low.next], 'or') ? take(state, low.next, 'or') : undefined
  const next = either && amountAt(state, either.next)
  // "one or two orders"
  const consecutive = next && next.value === low.value + 1 && low.value < 10 && !low.unit ? either : undefined
  const to = take(state, low.next, 'to') ?? consecutive ?? (lead && take(state, low.next, 'and'))
  const high = to && amountAt(state, to.next)
  if (!high || (!lead && low.next !== to.at)) return undefined
  const units = low.duration && high.duration && low.duration.unit !== high.duration.unit
  if (units) return undefined
  const first = scaled(low, high)
  let end = high.next
  const close = take(state, end, 'filler')
  if (close && /^(之间|间|区间)$/.test(state.textOf(close.at, close.next))) end = close.next
  const amount = { ...low, ...high }
  return {
    op: 'gte',
    value: Math.min(first, high.value),
    max: Math.max(first, high.value),
    bare: false,
    about: false,
    amount,
    start: at,
    next: end,
  }
}

/** "within 5000"; 在 before a number says nothing of the kind. */
const withinAt = (state: State, at: number) => {
  const found = take(state, at, 'within')
  return found && /^within$/i.test(state.textOf(found.at, found.next).trim()) ? found : undefined
}

/** Reads a limit at a place: over 5000, 5万以上, 25到35岁, at least 3 times, not more than 10, 3. */
export const boundAt = (state: State, at: number): Bound | undefined => {
  const between = range(state, at)
  if (between) return between
  const denial = take(state, at, 'not')
  const not = denial && isZero(state, denial.at) ? undefined : denial
  const start = not?.next ?? at
  const about = take(state, start, 'about')
  const before = take(state, about?.next ?? start, 'comparator')
  if (not && !before) return undefined
  const led = before && before.sense.side !== 'after' ? before : undefined
  const inside = led || not ? undefined : withinAt(state, about?.next ?? start)
  const lead = led?.next ?? inside?.next
  const vague = take(state, lead ?? about?.next ?? start, 'about')
  const amount = amountAt(state, vague?.next ?? lead ?? about?.next ?? start)
  if (!amount || (inside && amount.duration)) return undefined
  const after = senseOf(state.lexemes[amount.next], 'comparator')
  const trailing = state.lexemes[amount.next]?.senses.find(
    (sense) => sense.is === 'comparator' && sense.side !== 'before',
  )
  const tail = senseOf(state.lexemes[amount.next], 'about') ? 1 : 0
  const often = take(state, at, 'frequency')
  const plus = trailing && after ? 1 : 0
  // 以上 after the number tells the direction when nothing stands before it
  const op =
    led?.sense.op ??
    (inside ? 'lte' : undefined) ??
    (trailing?.is === 'comparator' ? trailing.op : (often?.sense.op ?? 'eq'))
  const unitAfter = plus ? senseOf(state.lexemes[amount.next + 1], 'unit') : undefined
  return {
    op: not ? opposite[op] : op,
    value: amount.value,
    bare: !led && !inside && !plus,
    about: Boolean(about ?? vague) || tail > 0,
    amount: unitAfter && !amount.unit ? { ...amount, unit: unitAfter.unit } : amount,
    start: at,
    next: amount.next + plus + tail + (unitAfter && !amount.unit ? 1 : 0),
  }
}

const seconds: Record<string, number> = { second: 1, minute: 60, hour: 3600, day: 86400, week: 604800 }
const monthly: Record<string, number> = { month: 1, quarter: 3, year: 12 }

/** A length of time in the unit of an attribute; undefined where units do not convert (days to months count 30). */
export const durationIn = (
  duration: Pick<ReadDuration, 'n' | 'unit'>,
  unit: string | undefined,
): { value: number; rough?: boolean } | undefined => {
  if (!unit) return { value: duration.n }
  const clock = seconds[duration.unit]
  const calendar = monthly[duration.unit]
  const [toClock, toCalendar] = [seconds[unit], monthly[unit]]
  if (clock && toClock) return { value: (duration.n * clock) / toClock }
  if (calendar && toCalendar) return { value: (duration.n * calendar) / toCalendar }
  if (clock && toCalendar) return { value: (duration.n * clock) / (86400 * 30 * toCalendar), rough: true }
  if (calendar && toClock) return { value: (duration.n * calendar * 30 * 86400) / toClock, rough: true }
  return undefined
}

/** Whether a number with such a unit can limit an attribute. */
export const fits = (attribute: Attribute, { amount }: Bound): boolean => {
  if (attribute.type !== 'integer' && attribute.type !== 'decimal') return false
  if (amount.unit === 'people') return false
  if (amount.duration)
    return durationIn(amount.duration, attribute.unit) !== undefined && !/^[A-Z]{3}$/.test(attribute.unit ?? '')
  if (amount.currency)
    return attribute.unit === undefined || /^[A-Z]{3}$/.test(attribute.unit) || attribute.type === 'decimal'
  return true
}

/** The condition that a limit puts on a field; `share` is true where the field holds fractions of 1. */
export const limit = (attribute: Attribute, bound: Bound): FieldRule => {
  const field = attribute.name
  const fraction =
    bound.amount.percent && attribute.unit !== 'percent' && typeof attribute.max === 'number' && attribute.max <= 1
  const convert = (value: number) => {
    const { duration } = bound.amount
    if (duration) return durationIn({ ...duration, n: value }, attribute.unit)?.value ?? value
    return fraction ? value / 100 : value
  }
  const value = convert(bound.value)
  if (bound.max !== undefined) return { kind: 'between', field, min: value, max: convert(bound.max) }
  if (bound.about && bound.op === 'eq') return { kind: 'between', field, min: value * 0.9, max: value * 1.1 }
  return { kind: 'compare', field, op: bound.op, value }
}
