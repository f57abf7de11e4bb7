import { sql } from 'kysely'
import { type EventFilter, eventRows } from './event-rows.ts'
import { groupOf } from './held-group.ts'
import type { Compiling, Condition } from './kinds/kind.ts'

/** The customer has, or has not, an event that passes the filter. */
export const performed = (filter: EventFilter, to: Compiling, wanted: boolean): Condition => {
  const happened = to.happened(filter)
  if (happened) return wanted ? happened : sql`(${happened}) is not true`
  if (!to.filtering) {
    const count = to.measure(filter, { of: 'count' })
    return wanted ? sql`${count} is not null` : sql`${count} is null`
  }
  const { from, passes } = eventRows(filter, to)
  const held = to.held?.find(groupOf(filter, to, new Map()))
  const rows = held
    ? sql`select customer_id from ${held.table}`
    : sql`select e.customer_id from ${from} where ${passes}`
  // engines turn the first into a semi-join, and only the second form into an anti-join
  return wanted
    ? sql`c.customer_id in (${rows})`
    : sql`not exists (select 1 from (${rows}) as r where r.customer_id = c.customer_id)`
}
