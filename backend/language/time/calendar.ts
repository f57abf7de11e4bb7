/** A civil date. */
export interface Day {
  year: number
  month: number
  day: number
}

/** First and last day of a stretch of the calendar. */
export interface Period {
  from: Day
  to: Day
}

const twoDigits = (n: number) => String(n).padStart(2, '0')
export const isoDay = ({ year, month, day }: Day): string =>
  `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`

/** The day that lies `days` after another. */
export const addDays = ({ year, month, day }: Day, days: number): Day => {
  const date = new Date(Date.UTC(year, month - 1, day + days))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

const lastDayOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Whole months from the first to the last named one. */
export const months = (year: number, first: number, last = first): Period => ({
  from: { year, month: first, day: 1 },
  to: { year, month: last, day: lastDayOf(year, last) },
})

/** Whether the day exists. */
export const isDay = ({ year, month, day }: Day): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month)

const formats = new Map<string, Intl.DateTimeFormat>()
/** A format costs more than the reading of a message, so each zone has one. */
const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(timeZone, format)
  return format
}

const dayIn = (instant: string, timeZone: string): Day => {
  const parts = formatOf(timeZone)
    .formatToParts(new Date(instant))
    .map(({ type, value }) => [type, Number(value)])
  const { year, month, day } = Object.fromEntries(parts) as Record<string, number>
  return Object.freeze({ year: year as number, month: month as number, day: day as number })
}

let last: { instant: string; timeZone: string; day: Day } | undefined
/** The local date of an instant in a zone. Each part of a message asks for the same one, so the last is remembered. */
export const localDay = (instant: string, timeZone: string): Day => {
  if (last?.instant !== instant || last.timeZone !== timeZone)
    last = { instant, timeZone, day: dayIn(instant, timeZone) }
  return last.day
}

/** The calendar unit that holds `today`, moved by `offset` units. Weeks start on Monday. */
export const unitPeriod = (
  today: Day,
  unit: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year',
  offset: number,
): Period => {
  if (unit === 'day') return { from: addDays(today, offset), to: addDays(today, offset) }
  if (unit === 'week') {
    const weekday = (new Date(Date.UTC(today.year, today.month - 1, today.day)).getUTCDay() + 6) % 7
    const from = addDays(today, offset * 7 - weekday)
    return { from, to: addDays(from, 6) }
  }
  const width = { month: 1, quarter: 3, half: 6, year: 12 }[unit]
  const index = today.year * 12 + (today.month - 1)
  const first = (Math.floor(index / width) + offset) * width
  return months(Math.floor(first / 12), (first % 12) + 1, (first % 12) + width)
}
