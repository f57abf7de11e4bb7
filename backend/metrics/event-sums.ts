import { type RawBuilder, sql } from 'kysely'
import type { EventType } from '../catalog/catalog.ts'
import type { Metric, MetricPart } from '../catalog/metric.ts'
import { FairleadError } from '../errors.ts'
import { tableOf } from '../segments/event-rows.ts'
import { knownValue } from '../segments/field.ts'
import { instantValue } from '../segments/field-types.ts'
import type { Compiling } from '../segments/kinds/kind.ts'
import { localTime } from '../segments/local-time.ts'
import { resolveWindow } from '../segments/resolve-window.ts'
import { byRole } from '../segments/roles.ts'
import type { Rule } from '../segments/rule.ts'
import { eventOf, eventRow, knownField } from '../segments/scope.ts'
import { instantsWithin } from '../segments/within.ts'
import { dimensionValue } from './dimension.ts'
import { ofOrders, orderAmount, orderRows, ordersIn } from './order-rows.ts'
import type { ReadyScope } from './scope.ts'
import { type Grouping, periodOf, quantileSums } from './statement.ts'

type Column = RawBuilder<unknown>

/** The event type whose rows are counted. Throws `metric_not_divisible` where metrics do not share one. */
export const countedEvent = ({ metrics, dimensions, grain }: Grouping, to: Pick<Compiling, 'catalog'>): EventType => {
  const names = new Set(
    metrics.flatMap(({ numerator, denominator }) =>
      [numerator, denominator, ordersIn(numerator)].flatMap((part) =>
        part?.of === 'events' || part?.of === 'actors' || part?.of === 'orders' ? [part.event] : [],
      ),
    ),
  )
  for (const { of, event } of dimensions) if (of === 'event' && event) names.add(event)
  const [name] = names
  const plain = metrics.find(
    ({ numerator }) => numerator.of !== 'events' && numerator.of !== 'actors' && !ordersIn(numerator),
  )
  const found = name === undefined ? undefined : eventOf(to.catalog, name)
  if (names.size === 1 && found && !plain) return found
  const { labels } = (plain ?? metrics[0]) as Metric
  throw new FairleadError('metric_not_divisible', {
    ...labels,
    howZh: grain ? '按时间展开（它没有时间）' : '按这个事件属性拆分',
    how: grain ? 'spread over time: it has none' : 'parted by a property of that event',
  })
}

/** Single orders have rows of their own, so that no other metric can be beside them. */
const ordersOf = (metrics: readonly Metric[]) => {
  const found = metrics.map(({ numerator }) => ordersIn(numerator))
  const [first] = found
  const other = metrics[found.indexOf(undefined)]
  if (first && other)
    throw new FairleadError('metric_not_divisible', {
      ...other.labels,
      howZh: '与单笔金额放在一张表里',
      how: 'put beside the amounts of single orders',
    })
  return first
}

/** Those whose events a part counts alone. */
const amongOf = (part: MetricPart | undefined): Rule | undefined => (part?.of === 'events' ? part.among : undefined)

const aggregate = (part: MetricPart, event: EventType, to: Compiling, flag?: Column): Column | undefined => {
  if (part.of === 'orders') return ofOrders(part)
  if (part.of !== 'events' && part.of !== 'actors') return undefined
  const row = eventRow(event)
  const met = [
    ...(part.where ? [to.on(row).select(part.where)] : []),
    ...(flag && amongOf(part) ? [sql`${flag} = 1`] : []),
  ]
  const when = met.length > 0 ? sql.join(met, sql` and `) : undefined
  const only = (column: Column): Column => (when ? sql`case when ${when} then ${column} end` : column)
  if (part.of === 'actors') return sql`count(distinct ${only(sql`e.customer_id`)})`
  if (part.measure.type === 'sum')
    return sql`coalesce(sum(${only(knownValue(row, knownField(row, part.measure.property)))}), 0)`
  const order = part.measure.type === 'orders' ? byRole(event, 'order') : undefined
  return order ? sql`count(distinct ${only(knownValue(row, order))})` : sql`count(${only(sql`e.customer_id`)})`
}

/**
 * Sums over the events of the selected customers, per period and group, in the shape of `customerSums`; squares are not known.
 * Customers as denominator are all selected ones of the group.
 */
export const eventSums = (grouping: Grouping, ready: ReadyScope): Column => {
  const { metrics, dimensions, grain, range, only } = grouping
  const to = ready.open()
  const { catalog, asOf } = to
  const event = countedEvent(grouping, to)
  const own = dimensions.filter(({ of }) => of === 'customer')
  const selected = to.select(ready.filter)
  const among = metrics.flatMap(({ numerator }, n) => {
    const rule = amongOf(numerator)
    return rule ? [sql`case when ${to.apart().select(rule)} then 1 else 0 end as ${sql.id(`among${n}`)}`] : []
  })
  const people = sql`p as (select ${sql.join([sql`c.customer_id`, ...among, ...own.map((dimension, n) => sql`${dimensionValue(dimension, to, 'c')} as ${sql.id(`k${n}`)}`)])}
    ${to.customers()} where ${selected})`
  const keys: Column[] = dimensions.map((dimension) =>
    dimension.of === 'customer' ? sql.id('p', `k${own.indexOf(dimension)}`) : dimensionValue(dimension, to, 'e'),
  )
  if (grain) keys.push(periodOf(grain, localTime(sql`e.ts`, event.from, to)))
  const bounds = range ? resolveWindow(range, asOf, catalog.timeZone) : undefined
  const inTime = sql`e.ts <= ${instantValue(asOf)}${bounds ? sql` and ${instantsWithin(sql`e.ts`, bounds)}` : sql``}`
  const whole = sql`(select count(*) from p as whole where ${sql.join(
    own.length > 0
      ? own.map((_, n) => sql`whole.${sql.id(`k${n}`)} is not distinct from ${sql.id('p', `k${n}`)}`)
      : [sql`true`],
    sql` and `,
  )})`
  const orders = ordersOf(metrics)
  const met = only && !orders ? sql` and ${to.on(eventRow(event)).select(only)}` : sql``
  const rows = orders ? orderRows(event, orders, dimensions, to) : tableOf(to, event.table)
  const sums = metrics.flatMap(({ numerator, denominator }, n) =>
    numerator.of === 'quantile'
      ? quantileSums(numerator.at, orderAmount, n)
      : [
          sql`cast(${aggregate(numerator, event, to, sql.id('p', `among${n}`))} as double precision) as ${sql.id(`x${n}`)}`,
          sql`cast(${denominator ? (aggregate(denominator, event, to) ?? whole) : sql`1`} as double precision) as ${sql.id(`y${n}`)}`,
        ],
  )
  // by place: an expression with bound values is not the same one where it stands twice
  const groups = [...keys.map((_, n) => sql.lit(n + 1)), ...own.map((_, n) => sql.id('p', `k${n}`))]
  return sql`with ${people} select ${sql.join([...keys.map((key, n) => sql`${key} as ${sql.id(`d${n}`)}`), sql`count(distinct e.customer_id) as n`, sql`0 as twice`, ...sums])}
    from p join ${rows} as e on e.customer_id = p.customer_id where ${inTime}${met}${groups.length > 0 ? sql` group by ${sql.join(groups)}` : sql``}`
}
