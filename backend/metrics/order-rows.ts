import { type RawBuilder, sql } from 'kysely'
import { roleOf } from '../catalog/campaign-facts.ts'
import type { EventType } from '../catalog/catalog.ts'
import type { MetricPart } from '../catalog/metric.ts'
import { FairleadError } from '../errors.ts'
import { tableOf } from '../segments/event-rows.ts'
import { columnOf, knownValue } from '../segments/field.ts'
import type { Compiling } from '../segments/kinds/kind.ts'
import { byRole } from '../segments/roles.ts'
import { eventRow } from '../segments/scope.ts'
import type { Dimension } from './dimension.ts'

type Column = RawBuilder<unknown>

type Where = Extract<MetricPart, { of: 'events' }>['where']

/** The single orders that a part is of. */
export const ordersIn = (part: MetricPart): { of: 'orders'; event: string; where?: Where } | undefined => {
  if (part.of === 'orders') return { of: 'orders', event: part.event }
  return part.of === 'quantile' && part.value.of === 'orders' ? part.value : undefined
}

/** The amount of a row of `orderRows`. */
export const orderAmount: Column = sql`e.order_amount`

const signs = { eq: '=', ne: '<>', gt: '>', gte: '>=', lt: '<', lte: '<=' } as const

/** Whether the whole amount of an order meets a limit on it. */
const meets = (limit: NonNullable<Where>): Column => {
  if (limit.kind === 'compare' && typeof limit.value === 'number' && limit.op in signs)
    return sql`${orderAmount} ${sql.raw(signs[limit.op as keyof typeof signs])} ${limit.value}`
  if (limit.kind === 'between' && typeof limit.min === 'number' && typeof limit.max === 'number') {
    const [above, below] = [limit.exclusiveMin ? '>' : '>=', limit.exclusiveMax ? '<' : '<=']
    return sql`(${orderAmount} ${sql.raw(above)} ${limit.min} and ${orderAmount} ${sql.raw(below)} ${limit.max})`
  }
  throw new FairleadError('invalid_input', { place: 'part', problem: 'orders are limited by their amount alone' })
}

/** How many orders a part counts, or what they come to. */
export const ofOrders = ({ measure, limit }: Extract<MetricPart, { of: 'orders' }>): Column => {
  const value = measure === 'sum' ? orderAmount : sql`1`
  return sql`coalesce(sum(${limit ? sql`case when ${meets(limit)} then ${value} end` : value}), 0)`
}

/**
 * One row an order: its customer, its first instant, its whole amount, and the properties that parts it. Rows are orders where the type has no
 * order number; those without one are left out where it has.
 */
export const orderRows = (
  event: EventType,
  { where }: { where?: Where },
  dimensions: readonly Dimension[],
  to: Compiling,
): Column => {
  const row = eventRow(event)
  const amount = roleOf(event, 'amount')
  if (!amount)
    throw new FairleadError('metric_not_divisible', {
      ...event.labels,
      howZh: '按单笔金额看：它没有金额',
      how: 'looked at by order: it has no amount',
    })
  const order = byRole(event, 'order')
  const kept = dimensions.flatMap(({ of, attribute }) => (of === 'event' && attribute ? [attribute] : []))
  const columns = kept.map((one) => sql`${columnOf(row, one)} as ${sql.id(one.column)}`)
  const only = [
    ...(order ? [sql`${knownValue(row, order)} is not null`] : []),
    ...(where ? [to.on(row).select(where)] : []),
    sql`true`,
  ]
  const value = sql`cast(${knownValue(row, amount)} as double precision)`
  const grouped = order
    ? sql`min(e.ts) as ts, sum(${value}) as order_amount`
    : sql`e.ts as ts, ${value} as order_amount`
  return sql`(select ${sql.join([sql`e.customer_id`, ...columns, grouped])} from ${tableOf(to, event.table)} as e
    where ${sql.join(only, sql` and `)}${order ? sql` group by ${sql.join([sql`e.customer_id`, knownValue(row, order), ...kept.map((one) => columnOf(row, one))])}` : sql``})`
}
