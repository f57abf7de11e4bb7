import { z } from 'zod'
import { bilingual } from '../bilingual.ts'
import { assigningEvents, factSources } from '../catalog/campaign-facts.ts'
import { campaignNamed } from '../catalog/campaigns.ts'
import type { Catalog } from '../catalog/catalog.ts'
import type { Metric } from '../catalog/metric.ts'
import { metricNamed, metricsOf } from '../catalog/metrics.ts'
import type { CampaignArm, PastCampaign } from '../catalog/past-campaign.ts'
import { FairleadError } from '../errors.ts'
import { readOut } from '../experiments/read-out.ts'
import type { Outcome, ReadOutInput } from '../experiments/read-out-input.ts'
import { readOutResult } from '../experiments/read-out-result.ts'
import { toQuery } from '../segments/compile.ts'
import { explainClause } from '../segments/explain.ts'
import { asReceipt } from '../segments/preview.ts'
import type { Rule } from '../segments/rule.ts'
import type { Scope } from '../segments/scope.ts'
import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts'
import type { Engine, RunOptions } from '../warehouse/engine.ts'
import { checkCurrencies } from './currencies.ts'
import { describeMetric, describePart } from './describe.ts'
import { type Dimension, dimensionLabel, dimensionOf } from './dimension.ts'
import { partsOf, rulesIn } from './part.ts'
import { metricInfo } from './query.ts'
import { readyScope } from './scope.ts'
import { customerSums } from './statement.ts'
import { isMoney, isRate, type Sums, sumsIn } from './values.ts'

const group = z.strictObject({
  label: bilingual,
  readOut: readOutResult,
  /** Benjamini–Hochberg over the groups; null where the group cannot be read. */
  adjustedP: z.number().nullable(),
})

/** What a campaign's arms did, read by assignment; one read-out, and one more for each group where groups were asked for. */
export const campaignReading = z.strictObject({
  campaign: z.strictObject({
    name: z.string(),
    label: bilingual,
    design: z.enum(['randomised', 'quasi', 'none']),
    start: z.string().optional(),
    windowDays: z.number().optional(),
  }),
  metric: metricInfo,
  /** Of whom, in words; absent for everybody who was assigned. */
  filter: bilingual.optional(),
  readOut: readOutResult,
  by: bilingual.optional(),
  groups: z.array(group),
  asOf: z.string(),
  query: z.strictObject({ sql: z.string(), parameters: z.array(z.unknown()) }),
  ms: z.number(),
})
export type CampaignReading = z.infer<typeof campaignReading>

export interface CampaignQuestion {
  campaign: string
  /** Default: the campaign's primary outcome. */
  metric?: string | undefined
  filter?: Rule | undefined
  /** Customer field: the read-out for each of its groups as well. */
  by?: string | undefined
}

/** The outcome that a campaign is judged by where none is named. */
export const primaryOutcome = (campaign: PastCampaign, catalog: Catalog): Metric => {
  const [first] = campaign.outcomes
  if (first !== undefined) return metricNamed(catalog, first)
  const conversion = metricsOf(catalog).find(({ name }) => name === 'conversion_rate')
  if (conversion) return conversion
  const rate = metricsOf(catalog).find((metric) => isRate(metric) && metric.numerator.of === 'customers')
  if (rate) return rate
  return metricNamed(catalog, 'conversion_rate')
}

/** Refuses a plain total, naming what can be compared instead. Throws `metric_without_denominator`. */
export const checkComparable = (metric: Metric, catalog: Catalog): void => {
  if (metric.denominator) return
  const rates = metricsOf(catalog).filter(
    ({ denominator, numerator }) => denominator && numerator.of === metric.numerator.of,
  )
  throw new FairleadError('metric_without_denominator', {
    ...metric.labels,
    ratesZh: rates.slice(0, 4).map(({ labels }) => labels.zh),
    ratesEn: rates.slice(0, 4).map(({ labels }) => labels.en),
  })
}

/** Refuses a campaign that is not over. Throws `campaign_running`. */
export const checkOver = ({ start, end, labels }: PastCampaign, { asOf }: Scope): void => {
  const today = asOf.slice(0, 10)
  const last = end ?? start
  if (last !== undefined && last > today)
    throw new FairleadError('campaign_running', { ...labels, end: last, now: today })
}

const outcomeOf = (metric: Metric, sums: Sums): Outcome => {
  const whole = sums.y === sums.n && sums.yy === sums.n
  const currency = isMoney(metric) ? { currency: metric.unit } : {}
  if (isRate(metric) && whole) return { kind: 'conversion', converted: Math.round(sums.x) }
  if (whole) return { kind: 'mean', sum: sums.x, sumOfSquares: sums.xx, ...currency }
  return {
    kind: 'ratio',
    numerator: { sum: sums.x, sumOfSquares: sums.xx },
    denominator: { sum: sums.y, sumOfSquares: sums.yy },
    sumOfProducts: sums.xy,
    ...currency,
  }
}

const empty: Sums = { n: 0, x: 0, xx: 0, y: 0, yy: 0, xy: 0 }
const dayMs = 86_400_000

type Row = Record<string, unknown>

/** The arms of a campaign: those declared, else those found in the data, none of which is known to be a control. */
const armsIn = ({ arms, labels }: PastCampaign, rows: readonly Row[]): CampaignArm[] => {
  if (arms.length > 0) return arms
  const values = [...new Set(rows.map(({ d0 }) => (d0 === null || d0 === undefined ? '' : String(d0))))]
  return (values.length > 0 ? values : ['']).map((value) => ({
    value,
    labels: value === '' ? labels : { zh: value, en: value },
    synonyms: { zh: [], en: [] },
    role: 'treatment',
  }))
}

export const readOutInputOf = (
  campaign: PastCampaign,
  metric: Metric,
  rows: readonly Row[],
  scope: Scope,
  role: 'primary' | 'exploratory',
): ReadOutInput => {
  const arms = armsIn(campaign, rows)
  const declared = arms.every(({ share }) => share !== undefined)
  const last = rows.flatMap(({ last_at }) => (typeof last_at === 'string' ? [Date.parse(last_at)] : []))
  const lastAt = last.length > 0 ? Math.max(...last) : campaign.start ? Date.parse(campaign.start) : undefined
  const observed = lastAt === undefined ? 1 : Math.max(1, Math.round((Date.parse(scope.asOf) - lastAt) / dayMs))
  const windowDays = campaign.windowDays ?? metric.windowDays ?? observed
  const reached = factSources(scope.catalog, 'delivered').length > 0 && campaign.event !== undefined
  return {
    design: campaign.design,
    metric: {
      name: metric.labels,
      windowDays,
      numerator: describePart(metric.numerator, scope),
      denominator: describePart(metric.denominator ?? { of: 'customers' }, scope),
      direction: metric.direction,
      role,
    },
    arms: arms.map((arm) => {
      const row = rows.find(({ d0 }) => String(d0 ?? '') === arm.value)
      const sums = row ? sumsIn(row, 0) : empty
      const exposed = row && reached ? Math.min(sums.n, Math.round(sumsIn(row, 1).x)) : 0
      return {
        id: arm.value || 'all',
        label: arm.labels,
        role: arm.role,
        plannedShare: declared ? (arm.share ?? 0) : 0,
        assigned: sums.n,
        ...(reached && { exposed }),
        outcome: outcomeOf(metric, sums),
      }
    }),
    ...(lastAt !== undefined &&
      (campaign.windowDays ?? metric.windowDays) !== undefined && {
        maturesAt: new Date(lastAt + windowDays * dayMs).toISOString(),
        asOf: scope.asOf,
      }),
    duplicateCustomers: rows.reduce((sum, { twice }) => sum + Number(twice ?? 0), 0),
  }
}

const groupsOf = (
  rows: readonly Row[],
  dimension: Dimension,
): { label: ReturnType<typeof dimensionLabel>; rows: Row[] }[] => {
  const keys = [...new Set(rows.map(({ d1 }) => JSON.stringify(d1 ?? null)))]
  return keys.map((key) => ({
    label: dimensionLabel(dimension, JSON.parse(key)),
    rows: rows.filter(({ d1 }) => JSON.stringify(d1 ?? null) === key),
  }))
}

const added = (rows: readonly Row[]): Row[] => {
  const byArm = new Map<string, Row>()
  for (const row of rows) {
    const key = String(row.d0 ?? '')
    const sum: Row = byArm.get(key) ?? { d0: row.d0 }
    for (const [name, value] of Object.entries(row)) {
      if (name === 'd0' || name === 'd1') continue
      if (name === 'last_at') {
        if (typeof value === 'string' && !(typeof sum[name] === 'string' && sum[name] >= value)) sum[name] = value
      } else sum[name] = Number(sum[name] ?? 0) + Number(value ?? 0)
    }
    byArm.set(key, sum)
  }
  return [...byArm.values()]
}

const mostGroups = 24

/**
 * Reads the result of a campaign by assignment, in one query. Throws `unknown_past_campaign`, `unknown_metric`,
 * `metric_without_denominator`, `campaign_running`, `mixed_currencies` and what a rule can throw; everything that forbids a
 * conclusion is a refusal inside the read-out.
 */
export const readCampaign = async (
  question: CampaignQuestion,
  scope: Scope,
  engine: Engine,
  options: RunOptions = {},
): Promise<CampaignReading> => {
  const started = performance.now()
  const { catalog } = scope
  const campaign = campaignNamed(catalog, question.campaign)
  const metric =
    question.metric === undefined ? primaryOutcome(campaign, catalog) : metricNamed(catalog, question.metric)
  checkComparable(metric, catalog)
  checkOver(campaign, scope)
  checkCurrencies([metric], catalog)
  const by = question.by === undefined ? undefined : dimensionOf(catalog, question.by)
  const inner = partsOf(metric).flatMap((part) => rulesIn(part, undefined))
  const ready = await readyScope(engine, scope, { filter: question.filter, inner }, options)
  const reached: Metric = { ...metric, name: 'reached', numerator: { of: 'campaign', fact: 'delivered' } }
  const exposed = campaign.event !== undefined && assigningEvents(catalog).some(({ fact }) => fact === 'assigned')
  const query = toQuery(
    customerSums(
      {
        metrics: exposed && factSources(catalog, 'delivered').length > 0 ? [metric, reached] : [metric],
        dimensions: [dimensionOf({ ...catalog, attributes: [] }, 'arm'), ...(by ? [by] : [])],
        campaign: campaign.name,
      },
      ready,
    ),
  )
  const rows = await engine.rows<Row>(query, options)
  const input = (part: readonly Row[], role: 'primary' | 'exploratory') =>
    readOutInputOf(campaign, metric, part, scope, role)
  const groups = by
    ? groupsOf(rows, by)
        .slice(0, mostGroups)
        .map(({ label, rows: part }) => ({ label, readOut: readOut(input(part, 'exploratory')) }))
    : []
  const readable = groups.flatMap(({ readOut: { comparisons } }) => comparisons[0]?.p ?? [])
  const adjusted = readable.length > 0 ? benjaminiHochberg(readable) : []
  let at = -1
  const filter = question.filter && explainClause(question.filter, scope)
  return {
    campaign: {
      name: campaign.name,
      label: campaign.labels,
      design: campaign.design,
      ...(campaign.start && { start: campaign.start }),
      ...(campaign.windowDays && { windowDays: campaign.windowDays }),
    },
    metric: describeMetric(metric, scope),
    ...(filter && { filter }),
    readOut: readOut(input(by ? added(rows) : rows, 'primary')),
    ...(by && { by: by.label }),
    groups: groups.map((one) => {
      if (one.readOut.comparisons[0] === undefined) return { ...one, adjustedP: null }
      at += 1
      return { ...one, adjustedP: adjusted[at] ?? null }
    }),
    asOf: scope.asOf,
    query: asReceipt(query),
    ms: performance.now() - started,
  }
}
