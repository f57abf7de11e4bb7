import { type RawBuilder, sql } from 'kysely'

/**
 * Whole years from a date column to a local day (YYYY-MM-DD), as birthdays count them: one born on 29 February is a year older on 1 March
 * of years without that day. Null where the date is missing or lies after the day.
 */
export const wholeYears = (date: RawBuilder<unknown>, today: string | undefined): RawBuilder<unknown> => {
  if (today === undefined) throw new Error('years are counted up to a day, and this row has none')
  const [year, month, day] = today.split('-').map(Number) as [number, number, number]
  const before = sql`(extract(month from ${date}) * 100 + extract(day from ${date}) > ${sql.lit(month * 100 + day)})`
  return sql`(case when ${date} <= cast(${sql.lit(today)} as date) then cast(${sql.lit(year)} - extract(year from ${date}) - (case when ${before} then 1 else 0 end) as integer) end)`
}
