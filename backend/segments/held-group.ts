import { type RawBuilder, sql } from 'kysely'
import { type EventFilter, eventRows } from './event-rows.ts'
import type { Result, Taken } from './held.ts'
import type { Compiling, Condition } from './kinds/kind.ts'
import { pieceText } from './piece-text.ts'

type Column = RawBuilder<unknown>

const listed = (columns: readonly Column[]): Column =>
  sql.join(
    columns.map((column) => sql`, ${column}`),
    sql``,
  )

const shared = (events: number, { sample }: Compiling): number => Math.ceil(events / (sample?.oneIn ?? 1))

/** What tells a column of a group from another. */
export const takenText = ({ value, less }: Taken): string => pieceText(less ? sql`${value} less ${less}` : value)

/** The events of a filter, grouped by customer. */
export const groupOf = (filter: EventFilter, to: Compiling, columns: ReadonlyMap<string, Taken>): Result => {
  const { rows, from, passes } = eventRows(filter, to)
  const grouped = (source: typeof from, within: Condition, each: readonly Column[]) =>
    sql`select e.customer_id${listed(each)} from ${source} where ${within} group by e.customer_id`
  return {
    key: pieceText(sql`${from} ${passes}`),
    columns,
    events: shared(rows, to),
    rows(each) {
      const values = grouped(
        from,
        passes,
        each.map(({ value, name }) => sql`${value} as ${sql.id(name)}`),
      )
      const repeated = each.flatMap(({ less, name }) => (less ? [sql`${less} as ${sql.id(name)}`] : []))
      if (repeated.length === 0) return values
      const again = eventRows({ ...filter, extract: 'again' }, to)
      const columns = each.map(({ name, less }) =>
        less ? sql`g.${sql.id(name)} - coalesce(r.${sql.id(name)}, 0) as ${sql.id(name)}` : sql`g.${sql.id(name)}`,
      )
      return sql`select g.customer_id${listed(columns)} from (${values}) as g
        left join (${grouped(again.from, again.passes, repeated)}) as r on r.customer_id = g.customer_id`
    },
  }
}

/** Rows of customer_id, for which so many events are read; each customer once. */
export const listOf = (rows: Column, to: Compiling, events: number): Result => ({
  key: pieceText(rows),
  columns: new Map(),
  events: shared(events, to),
  rows: () => sql`select distinct r.customer_id from (${rows}) as r`,
})
