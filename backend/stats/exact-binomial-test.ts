import { binomialDistribution, logBinomialPoint } from './binomial-distribution.ts'
import { checkCounts, checkShare } from './check-input.ts'
import { logAtLeast, logExactTwoSided } from './exact-two-sided.ts'
import type { Alternative, Proportion } from './interval.ts'

/** Exact p of x successes against the share p₀; two-sided by likelihood, as R's binom.test. Clopper, Pearson 1934. */
export const exactBinomialTest = (
  { successes, trials }: Proportion,
  value: number,
  alternative: Alternative = 'two-sided',
): { p: number; logP: number } => {
  checkCounts(successes, trials)
  checkShare('value', value)
  const whole = {
    distribution: binomialDistribution(trials, value),
    logPoint: (x: number) => logBinomialPoint(x, trials, value),
    low: 0,
    high: trials,
  }
  const logP =
    alternative === 'two-sided'
      ? logExactTwoSided(whole, successes)
      : alternative === 'greater'
        ? logAtLeast(whole, successes)
        : whole.distribution.logParts(successes).lower
  return { p: Math.exp(logP), logP }
}
