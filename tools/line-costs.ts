import { z } from 'zod'
import { bilingual } from '../backend/bilingual.ts'
import { campaignsOf } from '../backend/catalog/campaigns.ts'
import type { Catalog } from '../backend/catalog/catalog.ts'
import { productKinds } from '../backend/catalog/product-kinds.ts'
import { FairleadError } from '../backend/errors.ts'
import type { LineValues } from '../backend/metrics/line-value.ts'
import { metricQuery } from '../backend/metrics/query.ts'
import type { MetricService } from '../backend/metrics/service.ts'
import { incrementalCost } from '../backend/stats/incremental-cost.ts'
import type { Trial } from '../knowledge/evidence-weight.ts'

/** A line's value of a customer beside what one more customer cost it. */
export const valuedLine = z.strictObject({
  kind: z.string(),
  label: bilingual,
  customers: z.int(),
  own: z.number(),
  others: z.number(),
  value: z.number(),
  /** Message cost per added purchase over the line's randomised campaigns; null where none was shown to add any. */
  cost: z.number().nullable(),
  costLow: z.number().nullable(),
  costHigh: z.number().nullable(),
  campaigns: z.int(),
  /** value − cost. */
  net: z.number().nullable(),
})
export type ValuedLine = z.infer<typeof valuedLine>

const labelOf = (kind: string) => {
  const named = productKinds[kind as keyof typeof productKinds]
  return { zh: named?.zh[0] ?? kind, en: named?.en[0] ?? kind }
}

const z95 = 1.959963984540054

const costsByCampaign = async (
  metrics: Pick<MetricService, 'query'>,
  catalog: Catalog,
  signal: AbortSignal,
): Promise<Map<string, number>> => {
  const labels = new Map(campaignsOf(catalog).map(({ name, labels }) => [labels.en, name]))
  try {
    const table = await metrics.query(
      metricQuery.parse({ metrics: ['campaign_cost'], dimensions: ['campaign'], limit: 200 }),
      { signal },
    )
    return new Map(
      table.rows.flatMap(({ campaign, campaign_cost: cost }) => {
        const name = campaign && typeof campaign === 'object' ? labels.get(campaign.en) : campaign
        return typeof name === 'string' && typeof cost === 'number' ? [[name, cost] as const] : []
      }),
    )
  } catch (error) {
    // data that tell no cost leave it unknown
    if (error instanceof FairleadError) return new Map()
    throw error
  }
}

/**
 * Sets against each line's value what its randomised campaigns cost per added purchase (Σ message cost / Σ lift × treated; the interval from
 * the sum of independent lifts). Only campaigns with a known line, cost and arms count.
 */
export const withCosts = async (
  { lines }: LineValues,
  trials: readonly Trial[],
  { metrics, catalog, signal }: { metrics: Pick<MetricService, 'query'>; catalog: Catalog; signal: AbortSignal },
): Promise<ValuedLine[]> => {
  const costs = await costsByCampaign(metrics, catalog, signal)
  return lines.map((line) => {
    const own = trials.flatMap(({ outcome, estimate, standardError }) => {
      const treated = outcome.arms?.treatment.customers
      const cost = outcome.campaign === undefined ? undefined : costs.get(outcome.campaign)
      if (outcome.product?.kind !== line.kind || treated === undefined || cost === undefined) return []
      return [{ added: estimate * treated, error: standardError * treated, cost }]
    })
    const none = {
      ...line,
      label: labelOf(line.kind),
      cost: null,
      costLow: null,
      costHigh: null,
      campaigns: own.length,
      net: null,
    }
    if (own.length === 0) return none
    const added = own.reduce((sum, one) => sum + one.added, 0)
    const reach = z95 * Math.sqrt(own.reduce((sum, { error }) => sum + error ** 2, 0))
    const spent = own.reduce((sum, { cost }) => sum + cost, 0)
    const { estimate, interval } = incrementalCost(spent, {
      estimate: added,
      interval: { low: added - reach, high: added + reach },
    })
    if (estimate === null) return none
    return {
      ...none,
      cost: estimate,
      costLow: interval?.low ?? null,
      costHigh: interval && Number.isFinite(interval.high) ? interval.high : null,
      net: line.value - estimate,
    }
  })
}
