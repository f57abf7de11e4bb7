import { sql } from 'kysely'
import { z } from 'zod'
import { bilingual } from '../bilingual.ts'
import type { Metric, MetricPart } from '../catalog/metric.ts'
import { metricNamed } from '../catalog/metrics.ts'
import { FairleadError } from '../errors.ts'
import { toQuery } from '../segments/compile.ts'
import { explainClause } from '../segments/explain.ts'
import { asReceipt } from '../segments/preview.ts'
import type { Rule } from '../segments/rule.ts'
import type { Scope } from '../segments/scope.ts'
import type { Window } from '../segments/window.ts'
import type { Engine, RunOptions } from '../warehouse/engine.ts'
import { checkCurrencies } from './currencies.ts'
import { describeMetric, rangeWords } from './describe.ts'
import { isFlag, partsOf, partValue, rulesIn } from './part.ts'
import { metricInfo } from './query.ts'
import { readyScope } from './scope.ts'

/** How much of a total the customers with the most of it hold. */
export const concentration = z.strictObject({
  metric: metricInfo,
  filter: bilingual.optional(),
  range: bilingual.optional(),
  /** What the customers were ranked by, where that is another metric. */
  by: metricInfo.optional(),
  /** Share of customers looked at, from the top, and the share of the total that they hold. */
  top: z.number(),
  share: z.number(),
  /** Customers with more than nothing: the others are not counted. */
  customers: z.int(),
  topCustomers: z.int(),
  total: z.number(),
  /** Share of the total by tenth of customers, the highest first. */
  tenths: z.array(z.number()),
  asOf: z.string(),
  query: z.strictObject({ sql: z.string(), parameters: z.array(z.unknown()) }),
  ms: z.number(),
})
export type Concentration = z.infer<typeof concentration>

export interface ConcentrationQuestion {
  metric: string
  /** Share of customers from the top, 0 to 1. */
  top: number
  /** A number of customers from the top instead. */
  count?: number | undefined
  /** The metric that customers are ranked by; the same one where absent. */
  by?: string | undefined
  filter?: Rule | undefined
  range?: Window | undefined
}

/** The amount of each customer that a metric adds up. Throws `metric_not_divisible` where customers have no such amount. */
const amountOf = (metric: Metric): MetricPart => {
  const { numerator } = metric
  if (isFlag(numerator) || numerator.of === 'campaign' || numerator.of === 'quantile')
    throw new FairleadError('metric_not_divisible', {
      ...metric.labels,
      howZh: '看集中度：每位客户没有这样一个数额',
      how: 'looked at for concentration: a customer has no amount of it',
    })
  return numerator
}

/**
 * Share of a metric's numerator that the top customers hold, among those with more than nothing of what they are ranked by; the number of
 * top customers is rounded up. Throws `metric_not_divisible` for a metric that customers do not have amounts of.
 */
export const readConcentration = async (
  { metric: name, top, count, by: rankedBy, filter, range }: ConcentrationQuestion,
  scope: Scope,
  engine: Engine,
  options: RunOptions = {},
): Promise<Concentration> => {
  const started = performance.now()
  const metric = metricNamed(scope.catalog, name)
  const by = rankedBy === undefined || rankedBy === name ? undefined : metricNamed(scope.catalog, rankedBy)
  const [held, rank] = [amountOf(metric), amountOf(by ?? metric)]
  checkCurrencies(by ? [metric, by] : [metric], scope.catalog)
  const inner = [metric, ...(by ? [by] : [])].flatMap((one) => partsOf(one).flatMap((part) => rulesIn(part, range)))
  const ready = await readyScope(engine, scope, { filter, inner }, options)
  const to = ready.open()
  const selected = to.select(ready.filter)
  const value = (part: MetricPart) => sql`cast(${partValue(part, to, range, () => sql`0`)} as double precision)`
  const places =
    count !== undefined ? sql`cast(${count} as double precision)` : sql`ceil(r.n * cast(${top} as double precision))`
  const tenths = Array.from(
    { length: 10 },
    (_, n) =>
      sql`coalesce(sum(r.x) filter (where r.place > r.n * ${sql.lit(n)} / 10.0 and r.place <= r.n * ${sql.lit(n + 1)} / 10.0), 0) as ${sql.id(`t${n}`)}`,
  )
  const query = toQuery(sql`select count(r.place) as customers, coalesce(sum(r.x), 0) as total,
    coalesce(sum(r.x) filter (where r.place <= ${places}), 0) as held,
    count(*) filter (where r.place <= ${places}) as top_customers, ${sql.join(tenths)}
    from (select v.x, case when v.z > 0 then row_number() over (order by v.z desc, v.id) end as place,
      count(*) filter (where v.z > 0) over () as n
      from (select ${value(held)} as x, ${value(rank)} as z, c.customer_id as id ${to.customers()} where ${selected}) as v where v.z > 0${by ? sql` or v.x > 0` : sql``}) as r`)
  const [row = {}] = await engine.rows<Record<string, unknown>>(query, options)
  const total = Number(row.total ?? 0)
  const [customers, topCustomers] = [Number(row.customers ?? 0), Number(row.top_customers ?? 0)]
  const part = (amount: unknown) => (total === 0 ? 0 : Number(amount ?? 0) / total)
  const words = filter && explainClause(filter, scope)
  return {
    metric: describeMetric(metric, scope),
    ...(by && { by: describeMetric(by, scope) }),
    ...(words && { filter: words }),
    ...(range && { range: rangeWords(range, scope) }),
    top: count === undefined ? top : customers === 0 ? 0 : topCustomers / customers,
    share: part(row.held),
    customers,
    topCustomers,
    total,
    tenths: Array.from({ length: 10 }, (_, n) => part(row[`t${n}`])),
    asOf: scope.asOf,
    query: asReceipt(query),
    ms: performance.now() - started,
  }
}
