import { checkFinite, checkNotNegative, checkShare } from './check-input.ts'
import type { Interval } from './interval.ts'
import { normalQuantile } from './normal-distribution.ts'
import { checkStudies, type PooledEffect, type Study } from './random-effects.ts'

/**
 * Each past lift pulled towards the pooled mean, (1 − B)·y + B·μ̂ with B = v/(v + τ²): what a campaign's result says about its true lift
 * once the winner's curse is taken out. Empirical Bayes; Efron, Morris 1975, JASA 70:311.
 */
export const shrinkEstimates = (
  studies: readonly Study[],
  { mean, tau2 }: Pick<PooledEffect, 'mean' | 'tau2'>,
): { estimate: number; weightOfMean: number }[] => {
  checkStudies(studies)
  checkFinite('mean', mean)
  checkNotNegative('tau2', tau2)
  return studies.map(({ estimate, standardError }) => {
    const weightOfMean = standardError ** 2 / (standardError ** 2 + tau2)
    return { estimate: (1 - weightOfMean) * estimate + weightOfMean * mean, weightOfMean }
  })
}

/**
 * The same with intervals: variance (1 − B)·v + B²·Var(μ̂), which carries the doubt about the mean that they are pulled towards and leaves
 * out that about τ². Morris 1983, JASA 78:47, without his correction for few studies.
 */
export const shrinkWithIntervals = (
  studies: readonly Study[],
  { mean, tau2, standardError }: Pick<PooledEffect, 'mean' | 'tau2' | 'standardError'>,
  { confidence = 0.95 } = {},
): { estimate: number; weightOfMean: number; interval: Interval }[] => {
  checkShare('confidence', confidence)
  checkNotNegative('standardError', standardError)
  const z = normalQuantile(0.5 + confidence / 2)
  return shrinkEstimates(studies, { mean, tau2 }).map((shrunk, k) => {
    const variance = (studies[k] as Study).standardError ** 2
    const half = z * Math.sqrt((1 - shrunk.weightOfMean) * variance + (shrunk.weightOfMean * standardError) ** 2)
    return { ...shrunk, interval: { low: shrunk.estimate - half, high: shrunk.estimate + half } }
  })
}
