import type { RawBuilder } from 'kysely'

type Column = RawBuilder<unknown>

/** An aggregate over the rows `e` of a customer, less another over those of them that are orders again. */
export interface Taken {
  value: Column
  less?: Column
}

/** One row a customer with values over the events that pass a filter; or, without columns, customers that meet a condition. */
export interface Result {
  /** Equal for equal events, whatever is measured of them. */
  key: string
  /** By their text. */
  columns: ReadonlyMap<string, Taken>
  /** Events that have to be read for it. */
  events: number
  /** Rows of customer_id and columns under these names. */
  rows(columns: readonly (Taken & { name: string })[]): Column
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
