import { type RawBuilder, sql } from 'kysely'
import { type EventFilter, eventRows } from './event-rows.ts'
import type { Result } from './held.ts'
import type { Compiling } from './kinds/kind.ts'
import { pieceText } from './piece-text.ts'

type Column = RawBuilder<unknown>

const named = (columns: readonly Column[]): Column =>
  sql.join(
    columns.map((column, at) => sql`, ${column} as ${sql.id(`k${at}`)}`),
    sql``,
  )

const shared = (events: number, { sample }: Compiling): number => Math.ceil(events / (sample?.oneIn ?? 1))

/** The events of a filter, grouped by customer. */
export const groupOf = (filter: EventFilter, to: Compiling, columns: ReadonlyMap<string, Column>): Result => {
  const { type, from, passes } = eventRows(filter, to)
  return {
    key: pieceText(sql`${from} ${passes}`),
    columns,
    events: shared(type.rows, to),
    rows: (each) => sql`select e.customer_id${named(each)} from ${from} where ${passes} group by e.customer_id`,
  }
}

/** Rows of customer_id, for which so many events are read; each customer once. */
export const listOf = (rows: Column, to: Compiling, events: number): Result => ({
  key: pieceText(rows),
  columns: new Map(),
  events: shared(events, to),
  rows: () => sql`select distinct r.customer_id from (${rows}) as r`,
})
