import { z } from 'zod'
import { bilingual } from '../bilingual.ts'
import { assigningEvents, factSources } from '../catalog/campaign-facts.ts'
import { campaignNamed } from '../catalog/campaigns.ts'
import type { Metric } from '../catalog/metric.ts'
import { metricNamed } from '../catalog/metrics.ts'
import type { PastCampaign } from '../catalog/past-campaign.ts'
import { FairleadError } from '../errors.ts'
import { readOut } from '../experiments/read-out.ts'
import { type ReadOut, readOutResult } from '../experiments/read-out-result.ts'
import { toQuery } from '../segments/compile.ts'
import { explainClause } from '../segments/explain.ts'
import { asReceipt } from '../segments/preview.ts'
import type { Rule } from '../segments/rule.ts'
import type { Scope } from '../segments/scope.ts'
import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts'
import type { Engine, RunOptions } from '../warehouse/engine.ts'
import { added, armsIn, groupsOf, type Row, readOutInputOf } from './arm-rows.ts'
import { assignedMetric, checkComparable, checkOver, comparableMetrics, primaryOutcome } from './chosen-outcome.ts'
import { checkCurrencies } from './currencies.ts'
import { describeMetric } from './describe.ts'
import { dimensionOf } from './dimension.ts'
import { byToday, groupAtAssignment } from './group-at-assignment.ts'
import { lateDimension } from './late-conditions.ts'
import { partsOf, rulesIn } from './part.ts'
import { metricInfo } from './query.ts'
import { type ReturnOnCost, returnOf, returnOnCost } from './return-on-cost.ts'
import { readyScope } from './scope.ts'
import { customerSums } from './statement.ts'
import { sumsIn } from './values.ts'

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
  /** As of when the filter was told, and what of it has no history. */
  filterTold: bilingual.optional(),
  readOut: readOutResult,
  by: bilingual.optional(),
  byTold: bilingual.optional(),
  groups: z.array(group),
  /** Of revenue, what each arm added for what it cost; absent where no cost is known or nothing can be concluded. */
  returns: z.array(returnOnCost).optional(),
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
  /** One arm against another, where it is not every treatment against the control: arms as stored. */
  arm?: string | undefined
  against?: string | undefined
}

/** The two arms that are to be compared. Throws `campaign_has_no_arm`. */
const contrastOf = (
  { arm, against }: CampaignQuestion,
  campaign: PastCampaign,
  rows: readonly Row[],
): { arm: string; from: string } | undefined => {
  if (against === undefined) return undefined
  const arms = armsIn(campaign, rows)
  const known = (value: string | undefined) => {
    const found = arms.find((one) => one.value === value)
    if (found) return found.value
    throw new FairleadError('campaign_has_no_arm', {
      ...campaign.labels,
      arm: value ?? '',
      armsZh: arms.map(({ labels }) => labels.zh),
      armsEn: arms.map(({ labels }) => labels.en),
    })
  }
  const others = arms.filter(({ value, role }) => value !== against && role === 'treatment')
  return { arm: known(arm ?? (others.length === 1 ? others[0]?.value : undefined)), from: known(against) }
}

const mostGroups = 24

const ofRevenue = ({ numerator }: Metric): boolean => numerator.of === 'campaign' && numerator.fact === 'revenue'

/** The return of each arm; `nth` is the place of the cost among the sums of a row. */
const returnsIn = ({ comparisons, arms }: ReadOut, rows: readonly Row[], nth: number): ReturnOnCost[] =>
  comparisons.map((one) => {
    const [treated, control] = [one.treatment, one.control].map((id) => {
      const row = rows.find(({ d0 }) => String(d0 ?? '') === id)
      return {
        assigned: arms.find((arm) => arm.id === id)?.nAssigned ?? 0,
        cost: row ? sumsIn(row, nth).x : 0,
      }
    }) as [{ assigned: number; cost: number }, { assigned: number; cost: number }]
    return returnOf(one, treated, control)
  })

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
  const outcome =
    question.metric === undefined ? primaryOutcome(campaign, catalog) : metricNamed(catalog, question.metric)
  // the split needs no outcome
  const metric = outcome ?? assignedMetric
  checkComparable(metric, catalog)
  checkOver(campaign, scope)
  checkCurrencies([metric], catalog)
  const by = question.by === undefined ? undefined : dimensionOf(catalog, question.by)
  const inner = partsOf(metric).flatMap((part) => rulesIn(part, undefined))
  const now = await readyScope(engine, scope, { filter: question.filter, inner }, options)
  const group =
    question.filter && campaign.arm !== undefined
      ? await groupAtAssignment(question.filter, { campaigns: [campaign], metric }, now, engine, options)
      : undefined
  const ready = { ...now, ...(group?.among && { among: group.among }) }
  const reached: Metric = { ...metric, name: 'reached', numerator: { of: 'campaign', fact: 'delivered' } }
  const exposed = campaign.event !== undefined && assigningEvents(catalog).some(({ fact }) => fact === 'assigned')
  const told = exposed && factSources(catalog, 'delivered').length > 0 ? [metric, reached] : [metric]
  const costs = exposed && ofRevenue(metric) && factSources(catalog, 'cost').length > 0
  const query = toQuery(
    customerSums(
      {
        metrics: costs ? [...told, { ...metricNamed(catalog, 'campaign_cost'), windowDays: metric.windowDays }] : told,
        dimensions: [dimensionOf({ ...catalog, attributes: [] }, 'arm'), ...(by ? [by] : [])],
        campaign: campaign.name,
      },
      ready,
    ),
  )
  const rows = await engine.rows<Row>(query, options)
  const contrast = contrastOf(question, campaign, rows)
  const late = group?.late.get(campaign.name)
  const lateBy = by && campaign.arm !== undefined ? lateDimension(by, campaign, metric, scope) : undefined
  const input = (part: readonly Row[], role: 'primary' | 'exploratory') => {
    const chosen = late ?? (role === 'exploratory' ? lateBy : undefined)
    return readOutInputOf(campaign, metric, part, scope, role, {
      ...(contrast && { contrast }),
      ...(chosen && { group: chosen }),
      ...(!outcome && { noOutcome: comparableMetrics(catalog) }),
    })
  }
  const groups = by
    ? groupsOf(rows, by)
        .slice(0, mostGroups)
        .map(({ label, rows: part }) => ({ label, readOut: readOut(input(part, 'exploratory')) }))
    : []
  const readable = groups.flatMap(({ readOut: { comparisons } }) => comparisons[0]?.p ?? [])
  const adjusted = readable.length > 0 ? benjaminiHochberg(readable) : []
  const whole = readOut(input(by ? added(rows) : rows, 'primary'))
  const returns = costs ? returnsIn(whole, by ? added(rows) : rows, told.length) : []
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
    ...(group?.told && !late && { filterTold: group.told }),
    readOut: whole,
    ...(returns.length > 0 && { returns }),
    ...(by && { by: by.label }),
    ...(by?.of === 'customer' && !lateBy && { byTold: byToday([by.label]) }),
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
