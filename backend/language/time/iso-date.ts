import { isDay, months } from './calendar.ts'
import type { ReadPeriod } from './read-period.ts'
import { type Clocked, textAt } from './stream.ts'
import { isYear } from './years.ts'

/** 2011-11-30, 2011/11: a day or a month in figures, year first. */
export const isoDate = (clock: Clocked, at: number): ReadPeriod | undefined => {
  const { tokens } = clock
  const [year, mark, month, mark2, day] = [0, 1, 2, 3, 4].map((n) => textAt(tokens, at + n)) as string[]
  if (!/^\d{4}$/.test(year as string) || !isYear(Number(year)) || !/^[-/.]$/.test(mark as string)) return undefined
  if (!/^\d{1,2}$/.test(month as string) || Number(month) < 1 || Number(month) > 12 || !tokens[at + 1]?.glued)
    return undefined
  if (mark2 === mark && /^\d{1,2}$/.test(day as string)) {
    const date = { year: Number(year), month: Number(month), day: Number(day) }
    return isDay(date) ? { from: date, to: date, length: 5 } : undefined
  }
  return mark === '.' ? undefined : { ...months(Number(year), Number(month)), length: 3 }
}
