import { betaDistribution } from './beta-distribution.ts'
import { checkCounts, checkShare } from './check-input.ts'
import type { Interval, Proportion } from './interval.ts'

/**
 * Exact interval of one proportion, conservative: the α/2 quantile of Beta(x, n−x+1) and the upper one of Beta(x+1, n−x).
 * Clopper, Pearson 1934, Biometrika 26:404.
 */
export const clopperPearsonInterval = ({ successes, trials }: Proportion, confidence = 0.95): Interval => {
  checkCounts(successes, trials)
  checkShare('confidence', confidence)
  const side = (1 - confidence) / 2
  const failures = trials - successes
  return {
    low: successes === 0 ? 0 : betaDistribution(successes, failures + 1).quantile(side),
    high: failures === 0 ? 1 : betaDistribution(successes + 1, failures).tailQuantile(side),
  }
}
