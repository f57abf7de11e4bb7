import type { CampaignComparison } from '../backend/metrics/compare-campaigns.ts'
import type { TableCell } from '../backend/metrics/query.ts'
import { testEffect } from '../backend/stats/effect.ts'

/**
 * How far two campaigns are apart, for the row of the first: their effects, each over its own control, as independent estimates (the standard
 * errors add in squares), or their levels where an effect is missing, then without an interval.
 */
export const twoApart = (campaigns: CampaignComparison['campaigns']): Record<string, TableCell> => {
  const [one, two] = campaigns
  if (!one || !two || campaigns.length > 2) return {}
  if (one.effect && two.effect) {
    const estimate = one.effect.estimate - two.effect.estimate
    const standardError = Math.hypot(one.effect.standardError, two.effect.standardError)
    if (!(standardError > 0)) return { apart: estimate }
    const { interval } = testEffect({ estimate, standardError })
    return { apart: estimate, apart_low: interval.low, apart_high: interval.high }
  }
  return one.value === null || two.value === null ? {} : { levels_apart: one.value - two.value }
}
