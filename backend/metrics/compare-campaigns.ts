import { z } from 'zod'
import { bilingual } from '../bilingual.ts'
import { assigningEvents } from '../catalog/campaign-facts.ts'
import { campaignNamed, campaignsOf } from '../catalog/campaigns.ts'
import { metricNamed } from '../catalog/metrics.ts'
import type { PastCampaign } from '../catalog/past-campaign.ts'
import { FairleadError } from '../errors.ts'
import { readOut } from '../experiments/read-out.ts'
import { comparison } from '../experiments/read-out-result.ts'
import { refusal } from '../experiments/refusals.ts'
import { verdict } from '../experiments/verdicts.ts'
import { toQuery } from '../segments/compile.ts'
import { explainClause } from '../segments/explain.ts'
import { asReceipt } from '../segments/preview.ts'
import type { Rule } from '../segments/rule.ts'
import type { Scope } from '../segments/scope.ts'
import { randomEffects } from '../stats/random-effects.ts'
import type { Engine, RunOptions } from '../warehouse/engine.ts'
import { readOutInputOf } from './arm-rows.ts'
import { checkComparable, comparableMetrics, primaryOutcome } from './chosen-outcome.ts'
import { checkCurrencies } from './currencies.ts'
import { describeMetric } from './describe.ts'
import { dimensionOf } from './dimension.ts'
import { groupAtAssignment } from './group-at-assignment.ts'
import { partsOf, rulesIn } from './part.ts'
import { metricInfo } from './query.ts'

import { readyScope } from './scope.ts'
import { customerSums } from './statement.ts'

const compared = z.strictObject({
  campaign: z.string(),
  label: bilingual,
  channel: z.string().nullable(),
  start: z.string().nullable(),
  /** Treated customers, and their level. */
  assigned: z.int(),
  value: z.number().nullable(),
  /** Treatment − control where there is a control; null where the result cannot be read, the reasons beside it. */
  effect: comparison.pick({ estimate: true, ci: true, p: true, standardError: true }).nullable(),
  causal: z.boolean(),
  verdict,
  refusals: z.array(refusal),
})

const pooled = z.strictObject({
  label: bilingual,
  campaigns: z.int(),
  estimate: z.number(),
  low: z.number(),
  high: z.number(),
})

/** Campaigns side by side, best effect first; those that cannot be read come last. */
export const campaignComparison = z.strictObject({
  metric: metricInfo,
  filter: bilingual.optional(),
  /** As of when the filter was told, and what of it has no history. */
  filterTold: bilingual.optional(),
  campaigns: z.array(compared),
  /** Random-effects mean of the randomised campaigns of each channel with at least two. */
  channels: z.array(pooled),
  asOf: z.string(),
  query: z.strictObject({ sql: z.string(), parameters: z.array(z.unknown()) }),
  ms: z.number(),
})
export type CampaignComparison = z.infer<typeof campaignComparison>

export interface ComparisonQuestion {
  /** Names; all that the data hold when absent. */
  campaigns?: string[] | undefined
  metric?: string | undefined
  filter?: Rule | undefined
}

type Row = Record<string, unknown>

const channelsOf = (found: z.infer<typeof compared>[], { catalog }: Scope): z.infer<typeof pooled>[] => {
  const names = [...new Set(found.flatMap(({ channel }) => channel ?? []))]
  return names
    .flatMap((name) => {
      const studies = found.flatMap(({ channel, effect, causal }) =>
        channel === name && effect && causal && effect.standardError > 0 ? [effect] : [],
      )
      if (studies.length < 2) return []
      const { mean, interval, hksj } = randomEffects(studies)
      const { low, high } = hksj?.interval ?? interval
      const label = catalog.channels.find((one) => one.name === name)?.labels ?? { zh: name, en: name }
      return [{ label, campaigns: studies.length, estimate: mean, low, high }]
    })
    .sort((a, b) => b.estimate - a.estimate)
}

/** The campaigns that one query can compare: those that one event type assigns, or the one that a column tells. */
const comparable = ({ campaigns }: ComparisonQuestion, { catalog }: Scope): PastCampaign[] => {
  const chosen = campaigns ? campaigns.map((name) => campaignNamed(catalog, name)) : campaignsOf(catalog)
  if (chosen.length === 0) throw new FairleadError('unknown_past_campaign', { campaign: '', zh: [], en: [] })
  const event = chosen[0]?.event ?? assigningEvents(catalog)[0]?.name
  return chosen.filter((campaign) => campaign.event === event || chosen.length === 1)
}

/** Compares campaigns by the effect each had over its own control. Throws as `readCampaign` does. */
export const compareCampaigns = async (
  question: ComparisonQuestion,
  scope: Scope,
  engine: Engine,
  options: RunOptions = {},
): Promise<CampaignComparison> => {
  const started = performance.now()
  const { catalog } = scope
  const campaigns = comparable(question, scope)
  const metric =
    question.metric === undefined
      ? primaryOutcome(campaigns[0] as PastCampaign, catalog)
      : metricNamed(catalog, question.metric)
  if (!metric) {
    const { zh, en } = comparableMetrics(catalog)
    throw new FairleadError('no_campaign_outcome', { zh, en })
  }
  checkComparable(metric, catalog)
  checkCurrencies([metric], catalog)
  const inner = partsOf(metric).flatMap((part) => rulesIn(part, undefined))
  const now = await readyScope(engine, scope, { filter: question.filter, inner }, options)
  const armed = campaigns.filter(({ arm }) => arm !== undefined)
  const group =
    question.filter && armed.length > 0
      ? await groupAtAssignment(question.filter, { campaigns: armed, metric }, now, engine, options)
      : undefined
  const ready = { ...now, ...(group?.among && { among: group.among }) }
  const bare = { ...catalog, attributes: [] }
  const single = campaigns.length === 1 ? campaigns[0] : undefined
  const query = toQuery(
    customerSums(
      {
        metrics: [metric],
        dimensions: [dimensionOf(bare, 'arm'), dimensionOf(bare, 'campaign')],
        ...(single && { campaign: single.name }),
      },
      ready,
    ),
  )
  const rows = await engine.rows<Row>(query, options)
  const found = campaigns.map((campaign) => {
    const own = rows.filter(({ d1 }) => d1 === campaign.name)
    const late = group?.late.get(campaign.name)
    const result = readOut(readOutInputOf(campaign, metric, own, scope, 'primary', late && { group: late }))
    const best = result.comparisons.toSorted((a, b) => b.estimate - a.estimate)[0]
    const treated = result.arms.filter(({ role }) => role === 'treatment')
    return {
      campaign: campaign.name,
      label: campaign.labels,
      channel: campaign.channel ?? null,
      start: campaign.start ?? null,
      assigned: treated.reduce((sum, { nAssigned }) => sum + nAssigned, 0),
      value: (treated.find(({ id }) => id === best?.treatment) ?? treated[0])?.value ?? null,
      effect: best ? { estimate: best.estimate, ci: best.ci, p: best.p, standardError: best.standardError } : null,
      causal: result.wording === 'causal',
      verdict: best?.verdict ?? result.verdict,
      refusals: result.refusals.filter(({ blocks }) => blocks !== 'relative'),
    }
  })
  const filter = question.filter && explainClause(question.filter, scope)
  return {
    metric: describeMetric(metric, scope),
    ...(filter && { filter }),
    ...(group?.told && group.late.size < campaigns.length && { filterTold: group.told }),
    campaigns: found.sort(
      (a, b) =>
        (b.effect?.estimate ?? Number.NEGATIVE_INFINITY) - (a.effect?.estimate ?? Number.NEGATIVE_INFINITY) ||
        (b.value ?? 0) - (a.value ?? 0),
    ),
    channels: channelsOf(found, scope),
    asOf: scope.asOf,
    query: asReceipt(query),
    ms: performance.now() - started,
  }
}
