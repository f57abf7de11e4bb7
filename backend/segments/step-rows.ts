import { type RawBuilder, sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { type EventFilter, eventRows, tableOf } from './event-rows.ts'
import { instantText, instantValue } from './field-types.ts'
import type { Compiling } from './kinds/kind.ts'
import { localTime } from './local-time.ts'
import { knownEvent, type Scope } from './scope.ts'

export interface FunnelStep extends EventFilter {
  /** Column that says whether a row plays this part. */
  name: string
}

const wallNow = ({ asOf, catalog }: Scope): string =>
  Temporal.Instant.from(asOf).toZonedDateTimeISO(catalog.timeZone).toPlainDateTime().toString()

/**
 * Events that play a part in some step, one scan per type: customer_id, ts, the wall clock, a flag per step, and now on both clocks.
 */
export const stepRows = (steps: FunnelStep[], to: Compiling): RawBuilder<unknown> => {
  const now = sql`${instantValue(to.asOf)} as now_ts, ${instantValue(instantText(wallNow(to)))} as now_wall`
  const scans = [...new Set(steps.map(({ event }) => event))].map((event) => {
    const type = knownEvent(to.catalog, event)
    const flags = steps.map((step) => {
      const plays = step.event === event ? sql`(${eventRows(step, to).passes})` : sql`false`
      return sql`${plays} as ${sql.id(step.name)}`
    })
    const wall = localTime(sql`e.ts`, type.from, to)
    return sql`select e.customer_id, e.ts, ${wall} as wall, ${now}, ${sql.join(flags)} from ${tableOf(to, type.table)} as e`
  })
  const plays = sql.join(
    steps.map(({ name }) => sql.id('u', name)),
    sql` or `,
  )
  return sql`select u.* from (${sql.join(scans, sql` union all `)}) as u where ${plays}`
}
