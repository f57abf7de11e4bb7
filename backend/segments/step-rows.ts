import { type RawBuilder, sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { type EventFilter, eventRows, tableOf } from './event-rows.ts'
import { instantText, instantValue } from './field-types.ts'
import type { Compiling } from './kinds/kind.ts'
import type { Span } from './literal.ts'
import { localTime } from './local-time.ts'
import { knownEvent, type Scope } from './scope.ts'
import { inOrderRoughly } from './steps-in-order.ts'

export interface FunnelStep extends EventFilter {
  /** Column that says whether a row plays this part. */
  name: string
}

/** The steps that come one after the other, the first of all in its window and the last so long after it at most. */
interface StepOrder {
  steps: readonly FunnelStep[]
  within: Span | undefined
}

const wallNow = ({ asOf, catalog }: Scope): string =>
  Temporal.Instant.from(asOf).toZonedDateTimeISO(catalog.timeZone).toPlainDateTime().toString()

/** The events of one type that play a part: customer_id, ts, the wall clock and a flag for each of its steps. */
const scanOf = (
  event: string,
  steps: readonly FunnelStep[],
  to: Compiling,
  more: RawBuilder<unknown>,
  only: RawBuilder<unknown> = sql``,
): RawBuilder<unknown> => {
  const type = knownEvent(to.catalog, event)
  const flags = steps.map((step) => ({ name: sql.id(step.name), passes: sql`(${eventRows(step, to).passes})` }))
  const named = flags.map(({ name, passes }) => sql`${passes} as ${name}`)
  const plays = flags.map(({ passes }) => passes)
  const wall = localTime(sql`e.ts`, type.from, to)
  return sql`select e.customer_id, e.ts, ${wall} as wall, ${sql.join(named)}${more} from ${tableOf(to, type.table)} as e
    where (${sql.join(plays, sql` or `)})${only}`
}

/** Only of customers who may have the steps in order, where all are events of one type. */
const onlyInOrder = (event: string, { steps, within }: StepOrder, to: Compiling): RawBuilder<unknown> => {
  const passes = steps.map((step) => eventRows(step, to).passes)
  const from = tableOf(to, knownEvent(to.catalog, event).table)
  const roughly = inOrderRoughly({ event, steps: passes, from, window: steps[0]?.window, within }, to)
  return roughly ? sql` and e.customer_id in (${roughly})` : sql``
}

/**
 * Events that play a part in some step, one scan per type: customer_id, ts, the wall clock, a flag per step, and now on both clocks.
 * Types are put one below the other by joining each to its own copy of the customers: a union is not answered by workers
 * where customers without such events are kept.
 */
export const stepRows = (steps: readonly FunnelStep[], order: StepOrder, to: Compiling): RawBuilder<unknown> => {
  const now = sql`, ${instantValue(to.asOf)} as now_ts, ${instantValue(instantText(wallNow(to)))} as now_wall`
  const types = [...new Set(steps.map(({ event }) => event))]
  const playing = (event: string) => steps.filter((step) => step.event === event)
  const [only = ''] = types
  if (types.length === 1) return scanOf(only, steps, to, now, onlyInOrder(only, order, to))
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
