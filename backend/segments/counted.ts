import { type RawBuilder, sql } from 'kysely'

type Part = RawBuilder<unknown>

/** Of more counts in one query, filters cost the square of their number: for each, DuckDB copies what all the others read. */
const mostFilters = 8

/** Counts the rows that meet a condition, in a query of so many counts. */
export const countedAmong =
  (counts: number) =>
  (condition: Part): Part =>
    counts <= mostFilters ? sql`count(*) filter (where ${condition})` : sql`count(case when ${condition} then 1 end)`
