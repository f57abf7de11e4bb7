import { type RawBuilder, sql } from 'kysely'
import { listOf } from './held-group.ts'
import type { Compiling, Condition } from './kinds/kind.ts'
import { knownEvent } from './scope.ts'

/** Customer `c` is among rows of customer_id; `events` are the types of events that are read for them. */
export const amongRows = (rows: RawBuilder<unknown>, to: Compiling, events: readonly string[] = []): Condition => {
  const read = [...new Set(events)].reduce((sum, event) => sum + knownEvent(to.catalog, event).rows, 0)
  const held = read === 0 ? undefined : to.held?.find(listOf(rows, to, read))
  const found = held ? sql`select customer_id from ${held.table}` : rows
  return to.filtering ? sql`c.customer_id in (${found})` : to.isListed(found)
}
