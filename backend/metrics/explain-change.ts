import { sql } from 'kysely'
import { z } from 'zod'
import { bilingual } from '../bilingual.ts'
import type { Catalog } from '../catalog/catalog.ts'
import { metricNamed } from '../catalog/metrics.ts'
import { FairleadError } from '../errors.ts'
import { toQuery } from '../segments/compile.ts'
import { explainClause } from '../segments/explain.ts'
import { asReceipt } from '../segments/preview.ts'
import type { Rule } from '../segments/rule.ts'
import type { Scope } from '../segments/scope.ts'
import { type Window, window } from '../segments/window.ts'
import type { Engine, RunOptions } from '../warehouse/engine.ts'
import { beforeData } from './before-data.ts'
import { checkCurrencies } from './currencies.ts'
import { decompose } from './decompose.ts'
import { describeMetric, rangeWords } from './describe.ts'
import { type Dimension, dimensionLabel, dimensionOf } from './dimension.ts'
import { eventSums } from './event-sums.ts'
import { partsOf, rulesIn } from './part.ts'
import { partialPeriod, previousRange } from './period.ts'
import { metricInfo } from './query.ts'
import { type ReadyScope, readyScope } from './scope.ts'
import { customerSums, usesCampaigns } from './statement.ts'
import { metricValue, sumsIn, valueType } from './values.ts'

const contribution = z.strictObject({
  label: bilingual,
  before: z.number().nullable(),
  after: z.number().nullable(),
  /** Share of the denominator then and now; null for totals. */
  weightBefore: z.number().nullable(),
  weightAfter: z.number().nullable(),
  /** Part of the change that came from a larger or smaller share of this group, and from its own value. */
  mix: z.number(),
  rate: z.number(),
})

/** Why a number moved between two stretches of time: the change split by the groups of the field that tells most. */
export const changeExplanation = z.strictObject({
  metric: metricInfo,
  filter: bilingual.optional(),
  before: bilingual,
  after: bilingual,
  beforeValue: z.number().nullable(),
  afterValue: z.number().nullable(),
  change: z.number().nullable(),
  type: z.enum(['integer', 'decimal', 'share', 'money']),
  dimension: z.string().nullable(),
  dimensionLabel: bilingual.nullable(),
  /** Sums of the parts; they add up to the change. */
  mix: z.number(),
  rate: z.number(),
  parts: z.array(contribution),
  /** Fields looked at. */
  looked: z.array(bilingual),
  partial: bilingual.optional(),
  range: window,
  asOf: z.string(),
  query: z.strictObject({ sql: z.string(), parameters: z.array(z.unknown()) }),
  ms: z.number(),
})
export type ChangeExplanation = z.infer<typeof changeExplanation>

export interface ChangeQuestion {
  metric: string
  range: Window
  /** Default: the stretch of equal length just before. */
  before?: Window | undefined
  filter?: Rule | undefined
  /** Field to split by; without it the few likely ones are tried and the one that tells most is shown. */
  dimension?: string | undefined
}

const mostFields = 6
const mostValues = 15

/** Fields that may explain: few values, nothing personal or protected, no outcome. Properties of the event come first. */
const candidates = (catalog: Catalog, event: string | undefined): string[] => {
  const few = ({ type, values, sensitivity }: Catalog['attributes'][number]) =>
    sensitivity === 'none' && (type === 'enum' || type === 'boolean') && (values?.length ?? 2) <= mostValues
  const properties = catalog.events.find(({ name }) => name === event)?.properties.filter(few) ?? []
  return [
    ...properties.map(({ name }) => `${event}.${name}`),
    ...catalog.attributes.filter(few).map(({ name }) => name),
  ]
}

type Row = Record<string, unknown>

/** Splits the change of a metric between two stretches of time by mix and rate, in one query per stretch. */
export const explainChange = async (
  question: ChangeQuestion,
  scope: Scope,
  engine: Engine,
  options: RunOptions = {},
): Promise<ChangeExplanation> => {
  const started = performance.now()
  const { catalog } = scope
  const metric = metricNamed(catalog, question.metric)
  if (metric.numerator.of === 'quantile')
    throw new FairleadError('metric_not_divisible', {
      ...metric.labels,
      howZh: '拆解：分位数不能由各组相加得到',
      how: 'split into parts: quantiles of groups do not add up',
    })
  checkCurrencies([metric], catalog)
  const before = question.before ?? previousRange(question.range, scope).before
  const event = 'event' in metric.numerator ? metric.numerator.event : undefined
  const campaigns = usesCampaigns({ metrics: [metric], dimensions: [] })
  const likely = [...(campaigns ? ['campaign'] : []), ...candidates(catalog, event)]
  const names = question.dimension === undefined ? likely.slice(0, mostFields) : [question.dimension]
  const dimensions = names.map((name) => dimensionOf(catalog, name))
  const inner = [question.range, before].flatMap((range) => partsOf(metric).flatMap((part) => rulesIn(part, range)))
  const ready: ReadyScope = await readyScope(engine, scope, { filter: question.filter, inner }, options)
  const spread = event !== undefined && !campaigns
  const part = (range: Window, by: Dimension | undefined, which: number, period: string) => {
    const grouping = { metrics: [metric], dimensions: by ? [by] : [], range }
    const sums = spread ? eventSums(grouping, ready) : customerSums(grouping, ready)
    const key = by ? sql`cast(q.d0 as varchar)` : sql`cast(null as varchar)`
    return sql`select ${sql.lit(which)} as split, ${sql.lit(period)} as period, ${key} as value, q.n, q.x0, q.y0 from (${sums}) as q`
  }
  const splits = [undefined, ...dimensions]
  const query = toQuery(
    sql.join(
      splits.flatMap((by, n) => [part(before, by, n, 'before'), part(question.range, by, n, 'after')]),
      sql` union all `,
    ),
  )
  const [rows, early] = await Promise.all([
    engine.rows<Row>(query, options),
    beforeData(metric, before, ready, engine, options),
  ])
  const valueIn = (period: string) => {
    const row = rows.find((one) => one.split === 0 && one.period === period)
    return row ? metricValue(metric, sumsIn(row, 0)) : null
  }
  const [beforeValue, afterValue] = [early?.wholly ? null : valueIn('before'), valueIn('after')]
  const found = dimensions.map((dimension, n) => ({
    dimension,
    ...decompose(
      rows
        .filter(({ split }) => split === n + 1)
        .map((row) => ({
          key: row.value === null || row.value === undefined ? null : String(row.value),
          period: row.period as 'before' | 'after',
          x: Number(row.x0 ?? 0),
          y: Number(row.y0 ?? 0),
        })),
      metric.denominator !== undefined,
    ),
  }))
  const best = found.toSorted((a, b) => b.uneven - a.uneven)[0]
  const filter = question.filter && explainClause(question.filter, scope)
  const notes = [early?.note, partialPeriod(question.range, scope)].filter((note) => note !== undefined)
  return {
    metric: describeMetric(metric, scope),
    ...(filter && { filter }),
    before: rangeWords(before, scope),
    after: rangeWords(question.range, scope),
    beforeValue,
    afterValue,
    change: beforeValue === null || afterValue === null ? null : afterValue - beforeValue,
    type: valueType(metric) as ChangeExplanation['type'],
    dimension: best?.dimension.key ?? null,
    dimensionLabel: best?.dimension.label ?? null,
    mix: best?.mix ?? 0,
    rate: best?.rate ?? 0,
    parts: (best?.parts ?? [])
      .map(({ key, ...one }) => ({ label: dimensionLabel((best as { dimension: Dimension }).dimension, key), ...one }))
      .sort((a, b) => Math.abs(b.mix + b.rate) - Math.abs(a.mix + a.rate)),
    looked: dimensions.map(({ label }) => label),
    ...(notes.length > 0 && {
      partial: { zh: notes.map(({ zh }) => zh).join(''), en: notes.map(({ en }) => en).join(' ') },
    }),
    range: question.range,
    asOf: scope.asOf,
    query: asReceipt(query),
    ms: performance.now() - started,
  }
}
