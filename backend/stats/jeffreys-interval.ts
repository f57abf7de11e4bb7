import { betaDistribution } from './beta-distribution.ts'
import { checkCounts, checkShare } from './check-input.ts'
import type { Interval, Proportion } from './interval.ts'

/**
 * Equal-tailed interval of the posterior Beta(x+½, n−x+½) under Jeffreys' prior; its outer end is 0 or 1 at 0 and n successes.
 * Brown, Cai, DasGupta 2001, Stat. Sci. 16:101.
 */
export const jeffreysInterval = ({ successes, trials }: Proportion, confidence = 0.95): Interval => {
  checkCounts(successes, trials)
  checkShare('confidence', confidence)
  const posterior = betaDistribution(successes + 0.5, trials - successes + 0.5)
  const side = (1 - confidence) / 2
  return {
    low: successes === 0 ? 0 : posterior.quantile(side),
    high: successes === trials ? 1 : posterior.tailQuantile(side),
  }
}
