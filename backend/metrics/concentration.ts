import { sql } from 'kysely'
import { z } from 'zod'
import { bilingual } from '../bilingual.ts'
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
  /** Share of customers, 0 to 1. */
  top: number
  filter?: Rule | undefined
  range?: Window | undefined
}

/**
 * Share of a metric's numerator that the top customers hold, among those with more than nothing; the number of top customers is
 * rounded up. Throws `metric_not_divisible` for a metric that customers do not have amounts of.
 */
export const readConcentration = async (
  { metric: name, top, filter, range }: ConcentrationQuestion,
  scope: Scope,
  engine: Engine,
  options: RunOptions = {},
): Promise<Concentration> => {
  const started = performance.now()
  const metric = metricNamed(scope.catalog, name)
  const { numerator } = metric
  if (isFlag(numerator) || numerator.of === 'campaign')
    throw new FairleadError('metric_not_divisible', {
      ...metric.labels,
      howZh: '看集中度：每位客户没有这样一个数额',
      how: 'looked at for concentration: a customer has no amount of it',
    })
  checkCurrencies([metric], scope.catalog)
  const inner = partsOf(metric).flatMap((part) => rulesIn(part, range))
  const ready = await readyScope(engine, scope, { filter, inner }, options)
  const to = ready.open()
  const selected = to.select(ready.filter)
  const value = sql`cast(${partValue(numerator, to, range, () => sql`0`)} as double precision)`
  const tenths = Array.from(
    { length: 10 },
    (_, n) =>
      sql`coalesce(sum(r.x) filter (where r.place > r.n * ${sql.lit(n)} / 10.0 and r.place <= r.n * ${sql.lit(n + 1)} / 10.0), 0) as ${sql.id(`t${n}`)}`,
  )
  const query = toQuery(sql`select count(*) as customers, coalesce(sum(r.x), 0) as total,
    coalesce(sum(r.x) filter (where r.place <= ceil(r.n * cast(${top} as double precision))), 0) as held,
    count(*) filter (where r.place <= ceil(r.n * cast(${top} as double precision))) as top_customers, ${sql.join(tenths)}
    from (select v.x, row_number() over (order by v.x desc) as place, count(*) over () as n
      from (select ${value} as x ${to.customers()} where ${selected}) as v where v.x > 0) as r`)
  const [row = {}] = await engine.rows<Record<string, unknown>>(query, options)
  const total = Number(row.total ?? 0)
  const part = (held: unknown) => (total === 0 ? 0 : Number(held ?? 0) / total)
  const words = filter && explainClause(filter, scope)
  return {
    metric: describeMetric(metric, scope),
    ...(words && { filter: words }),
    ...(range && { range: rangeWords(range, scope) }),
    top,
    share: part(row.held),
    customers: Number(row.customers ?? 0),
    topCustomers: Number(row.top_customers ?? 0),
    total,
    tenths: Array.from({ length: 10 }, (_, n) => part(row[`t${n}`])),
    asOf: scope.asOf,
    query: asReceipt(query),
    ms: performance.now() - started,
  }
}
