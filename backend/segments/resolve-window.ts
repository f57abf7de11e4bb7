import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../workspace.ts'
import type { Window } from './window.ts'

/** Bounds of a window: instants for events and timestamps, local calendar days for dates. */
export interface Bounds {
  /** Included. */
  from?: Instant
  to?: Instant
  toIncluded: boolean
  /** Both included, YYYY-MM-DD. */
  firstDay?: string
  lastDay?: string
}

type Zoned = Temporal.ZonedDateTime
type WindowOf<T extends Window['type']> = Extract<Window, { type: T }>

const months = { month: 1, quarter: 3, half: 6, year: 12 }
const isMonths = (unit: string): unit is keyof typeof months => unit in months

/** n units later on the local wall clock (hours: elapsed). */
const plus = (at: Zoned, n: number, unit: string): Zoned => {
  if (isMonths(unit)) return at.add({ months: n * months[unit] })
  if (unit === 'week') return at.add({ weeks: n })
  return unit === 'day' ? at.add({ days: n }) : at.add({ hours: n })
}

const instant = (at: Zoned): Instant => at.toInstant().toString()
const day = (at: Zoned): string => at.toPlainDate().toString()
const dayBefore = (at: Zoned): string => at.toPlainDate().subtract({ days: 1 }).toString()

const startOfPeriod = (now: Zoned, unit: string): Zoned => {
  if (isMonths(unit)) {
    const month = Math.floor((now.month - 1) / months[unit]) * months[unit] + 1
    return now.toPlainDate().with({ month, day: 1 }).toZonedDateTime(now.timeZoneId)
  }
  const back = unit === 'week' ? now.dayOfWeek - 1 : 0
  return now.toPlainDate().subtract({ days: back }).toZonedDateTime(now.timeZoneId)
}

const onDay = (date: Temporal.PlainDate, zone: string): Zoned => date.toZonedDateTime(zone)

const isDate = (moment: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(moment)

const calendarPeriod = (now: Zoned, { unit, offset }: WindowOf<'calendar'>): Bounds => {
  const first = plus(startOfPeriod(now, unit), offset, unit)
  const start = onDay(first.toPlainDate(), now.timeZoneId)
  const end = onDay(plus(first, 1, unit).toPlainDate(), now.timeZoneId)
  return { from: instant(start), to: instant(end), toIncluded: false, firstDay: day(start), lastDay: dayBefore(end) }
}

const fromBound = (moment: string, zone: string) => {
  const at = isDate(moment)
    ? onDay(Temporal.PlainDate.from(moment), zone)
    : Temporal.Instant.from(moment).toZonedDateTimeISO(zone)
  return { from: instant(at), firstDay: day(at) }
}

const toBound = (moment: string, zone: string) => {
  if (isDate(moment)) {
    const next = onDay(Temporal.PlainDate.from(moment).add({ days: 1 }), zone)
    return { to: instant(next), lastDay: moment }
  }
  const at = Temporal.Instant.from(moment).toZonedDateTimeISO(zone)
  return { to: instant(at), lastDay: day(at.subtract({ nanoseconds: 1 })) }
}

const span = (from: Zoned | undefined, to: Zoned): Bounds => ({
  ...(from ? { from: instant(from), firstDay: day(from) } : {}),
  to: instant(to),
  lastDay: day(to),
  toIncluded: true,
})

const resolvers: { [T in Window['type']]: (window: WindowOf<T>, now: Zoned) => Bounds } = {
  last: ({ n, unit }, now) => span(plus(now, -n, unit), now),
  next: ({ n, unit }, now) => span(now, plus(now, n, unit)),
  ago: ({ min, max, unit }, now) => span(max === undefined ? undefined : plus(now, -max, unit), plus(now, -min, unit)),
  calendar: (window, now) => calendarPeriod(now, window),
  range: ({ from, to }, now) => ({
    ...(from ? fromBound(from, now.timeZoneId) : {}),
    ...(to ? toBound(to, now.timeZoneId) : {}),
    toIncluded: false,
  }),
}

/** The exact bounds of a window as of an instant on the wall clock of a zone; docs/semantics.md §4. Never reads the clock. */
export const resolveWindow = (window: Window, asOf: Instant, zone: string): Bounds => {
  const now = Temporal.Instant.from(asOf).toZonedDateTimeISO(zone)
  // the table is keyed by the union's own tag, which the compiler cannot follow
  const resolve = resolvers[window.type] as (window: Window, now: Zoned) => Bounds
  return resolve(window, now)
}

/** The instants at which a local day starts and the next one starts. */
export const dayBounds = (date: string, zone: string): { start: Instant; end: Instant } => {
  const first = Temporal.PlainDate.from(date)
  return { start: instant(onDay(first, zone)), end: instant(onDay(first.add({ days: 1 }), zone)) }
}

/** The local calendar date of an instant. */
export const localDate = (at: Instant, zone: string): string => day(Temporal.Instant.from(at).toZonedDateTimeISO(zone))
