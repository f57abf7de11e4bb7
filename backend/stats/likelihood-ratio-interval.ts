import { checkCounts, checkShare } from './check-input.ts'
import { findRoot } from './find-root.ts'
import type { Interval, Proportion } from './interval.ts'
import { normalQuantile } from './normal-distribution.ts'
import { deviance } from './saddle-point.ts'

/** Signed root of the deviance of p against the observed share: sign(p − p̂)·√(2(x ln(p̂/p) + (n−x) ln(q̂/q))). */
export const signedDeviance = ({ successes, trials }: Proportion, p: number): number =>
  Math.sign(p - successes / trials) *
  Math.sqrt(2 * (deviance(successes, trials * p) + deviance(trials - successes, trials * (1 - p))))

/** All p whose likelihood-ratio test keeps them, as R's binom.lrt. Agresti 2013, Categorical Data Analysis, §1.4. */
export const likelihoodRatioInterval = (counts: Proportion, confidence = 0.95): Interval => {
  const { successes, trials } = counts
  checkCounts(successes, trials)
  checkShare('confidence', confidence)
  const z = normalQuantile(0.5 + confidence / 2)
  const share = successes / trials
  return {
    low: successes === 0 ? 0 : findRoot((p) => signedDeviance(counts, p) + z, 1e-300, share),
    high: successes === trials ? 1 : findRoot((p) => signedDeviance(counts, p) - z, share, 1),
  }
}
