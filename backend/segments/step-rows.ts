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

/** The events of one type that play a part: customer_id, ts, the wall clock and a flag for each of its steps. */
const scanOf = (event: string, steps: FunnelStep[], to: Compiling, more: RawBuilder<unknown>): RawBuilder<unknown> => {
  const type = knownEvent(to.catalog, event)
  const flags = steps.map((step) => ({ name: sql.id(step.name), passes: sql`(${eventRows(step, to).passes})` }))
  const named = flags.map(({ name, passes }) => sql`${passes} as ${name}`)
  const plays = flags.map(({ passes }) => passes)
  const wall = localTime(sql`e.ts`, type.from, to)
  return sql`select e.customer_id, e.ts, ${wall} as wall, ${sql.join(named)}${more} from ${tableOf(to, type.table)} as e
    where ${sql.join(plays, sql` or `)}`
}

/**
 * Events that play a part in some step, one scan per type: customer_id, ts, the wall clock, a flag per step, and now on both clocks.
 * Types are put one below the other by joining each to its own copy of the customers: a union is not answered by workers
 * where customers without such events are kept.
 */
export const stepRows = (steps: FunnelStep[], to: Compiling): RawBuilder<unknown> => {
  const now = sql`, ${instantValue(to.asOf)} as now_ts, ${instantValue(instantText(wallNow(to)))} as now_wall`
  const types = [...new Set(steps.map(({ event }) => event))]
  const playing = (event: string) => steps.filter((step) => step.event === event)
  const [only = ''] = types
  if (types.length === 1) return scanOf(only, playing(only), to, now)
  const alias = (at: number) => sql.id(`t${at}`)
  const scans = types.map(
    (event, at) => sql`left join (${scanOf(event, playing(event), to, sql`, ${sql.lit(at)} as copy`)}) as ${alias(at)}
      on ${alias(at)}.customer_id = k.customer_id and ${alias(at)}.copy = copies.copy`,
  )
  const first = (column: string) =>
    sql`coalesce(${sql.join(types.map((_, at) => sql`${alias(at)}.${sql.id(column)}`))})`
  const flags = steps.map(({ event, name }) => {
    const flag = sql`${alias(types.indexOf(event))}.${sql.id(name)}`
    return sql`coalesce(${flag}, false) as ${sql.id(name)}`
  })
  return sql`select k.customer_id, ${first('ts')} as ts, ${first('wall')} as wall, ${sql.join(flags)}${now}
    from ${tableOf(to, 'customers')} as k
    cross join (values ${sql.join(types.map((_, at) => sql`(${sql.lit(at)})`))}) as copies(copy) ${sql.join(scans, sql` `)}
    where ${first('ts')} is not null`
}
