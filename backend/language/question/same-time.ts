import { Temporal } from 'temporal-polyfill'
import { resolveWindow } from '../../segments/resolve-window.ts'
import type { Window } from '../../segments/window.ts'

/** A year that is said after a month, a quarter or a stretch of days: "and last year?", 那去年呢. */
const yearsBack = (said: Window | undefined, now: string, zone: string): number | undefined => {
  if (said?.type === 'calendar' && said.unit === 'year' && said.offset < 0) return -said.offset
  if (said?.type !== 'range' || !said.from || !said.to) return undefined
  const whole =
    said.from.endsWith('-01-01') && said.to.endsWith('-12-31') && said.from.slice(0, 4) === said.to.slice(0, 4)
  const year = Temporal.Instant.from(now).toZonedDateTimeISO(zone).year
  const back = year - Number(said.from.slice(0, 4))
  return whole && back > 0 ? back : undefined
}

/**
 * The time that a follow-up means by a year alone: the same days of that year, where the question before was about less than a year. The
 * time said, where it means that.
 */
export const sameTime = (
  said: Window | undefined,
  before: Window | undefined,
  { now, zone }: { now: string; zone: string },
): Window | undefined => {
  const years = before && yearsBack(said, now, zone)
  if (years === undefined || !before) return said
  const { firstDay, lastDay } = resolveWindow(before, now, zone)
  if (firstDay === undefined || lastDay === undefined) return said
  const [from, to] = [Temporal.PlainDate.from(firstDay), Temporal.PlainDate.from(lastDay)]
  if (from.until(to).days >= 364) return said
  const thisYear = Temporal.Instant.from(now).toZonedDateTimeISO(zone).year
  const shift = from.year - (thisYear - years)
  return shift <= 0
    ? said
    : { type: 'range', from: from.subtract({ years: shift }).toString(), to: to.subtract({ years: shift }).toString() }
}
