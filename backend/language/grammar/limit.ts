import { bandedOf } from '../../catalog/bands/banded.ts'
import type { Attribute } from '../../catalog/catalog.ts'
import type { FieldRule } from '../../segments/rule.ts'
import type { ReadDuration } from '../time/duration.ts'
import type { Bound } from './bound.ts'

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
  if (duration.unit === 'year' && toClock) return { value: (duration.n * 365 * 86400) / toClock, rough: true }
  if (calendar && toClock) return { value: (duration.n * calendar * 30 * 86400) / toClock, rough: true }
  return undefined
}

/** 24m of a field that counts time: months, or minutes where it counts seconds; as a number of its unit. Other numbers stay. */
export const afterLetter = (value: number, scale: number, unit: string | undefined): number => {
  if (scale !== 1e6 || !unit || !(unit in seconds || unit in monthly)) return value
  const n = value / scale
  const short = /^(?:second|minute|hour)$/.test(unit)
  return durationIn({ n, unit: short ? 'minute' : 'month' }, unit)?.value ?? value
}

/** Money, a share, points or a length of time, and no count of what was done. */
const isMeasured = (unit = ''): boolean =>
  /^(?:[A-Z]{3}|percent|points)$/.test(unit) || unit in seconds || unit in monthly

/** A field that is itself a number of people: 家庭人数, "household size", dependants. */
const countsPeople = ({ labels }: Attribute): boolean =>
  /人数|人口|人员数/.test(labels.zh) ||
  /\b(?:household|family) size\b|\bnumber of (?:people|dependants|dependents|children)\b/i.test(labels.en)

/** Whether a number with such a unit can limit an attribute. */
export const fits = (attribute: Attribute, { amount }: Bound): boolean => {
  if (attribute.type !== 'integer' && attribute.type !== 'decimal') return false
  if (amount.unit === 'people' && !countsPeople(attribute)) return false
  // 余额1000以上、联系过3次以上: so many times are no money, age or share
  if (amount.unit === 'times' && isMeasured(attribute.unit)) return false
  // "more than half of their credit limit": no share of something is an amount of it
  if (amount.percent && attribute.unit !== undefined && attribute.unit !== 'percent') return false
  if (amount.percent && attribute.unit !== 'percent' && bandedOf(attribute)) return false
  // five minutes are no part of a day that a field in days could hold
  const whole = amount.duration && durationIn(amount.duration, attribute.unit)
  if (amount.duration)
    return whole !== undefined && (whole.value >= 1 || whole.value === 0) && !/^[A-Z]{3}$/.test(attribute.unit ?? '')
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
    return fraction ? value / 100 : afterLetter(value, bound.amount.scale, attribute.unit)
  }
  const value = convert(bound.value)
  if (bound.max !== undefined) return { kind: 'between', field, min: value, max: convert(bound.max) }
  if (bound.about && bound.op === 'eq') return { kind: 'between', field, min: value * 0.9, max: value * 1.1 }
  return { kind: 'compare', field, op: bound.op, value }
}
