import type { RawBuilder } from 'kysely'

type Column = RawBuilder<unknown>

/** One row a customer with values over the events that pass a filter; or, without columns, customers that meet a condition. */
export interface Result {
  /** Equal for equal events, whatever is measured of them. */
  key: string
  /** By their text. */
  columns: ReadonlyMap<string, Column>
  /** Events that have to be read for it. */
  events: number
  /** Rows of customer_id and columns k0, k1 … */
  rows(columns: readonly Column[]): Column
}

/** Where a result is kept: a table of customer_id and columns, whose names are known by their text. */
export interface HeldTable {
  table: Column
  columns: ReadonlyMap<string, string>
}

/** Results that are at hand while a query is made and runs. */
export interface Held {
  find(result: Result): HeldTable | undefined
}
