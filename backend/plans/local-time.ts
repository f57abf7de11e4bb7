import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../workspace.ts'

/** The instant n days earlier on the wall clock of a zone. */
export const daysBefore = (at: Instant, days: number, zone: string): Instant =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).subtract({ days }).toInstant().toString()

/** The local calendar date of an instant, or the date itself. */
export const dateOf = (moment: string, zone: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(moment)
    ? moment
    : Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString()

/** The date n days later. */
export const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString()
