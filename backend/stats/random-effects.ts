import { checkFinite, checkPositive, checkShare } from './check-input.ts'
import { chiSquare } from './chi-square.ts'
import { findRoot } from './find-root.ts'
import type { Interval } from './interval.ts'
import { normalQuantile } from './normal-distribution.ts'
import { StatisticsError } from './statistics-error.ts'
import { studentT } from './student-t.ts'

/** One past randomised result: the estimated lift and its standard error, all in the same unit. */
export interface Study {
  estimate: number
  standardError: number
}

export interface PooledEffect {
  studies: number
  /** Variance of the true lifts between campaigns. */
  tau2: number
  mean: number
  standardError: number
  interval: Interval
  /** Hartung–Knapp–Sidik–Jonkman standard error and its t interval with k − 1 df; null with one study. */
  hksj: { standardError: number; interval: Interval } | null
  heterogeneity: { q: number; df: number; p: number; i2: number }
  fixedMean: number
}

/** Weights 1/(v + τ²), their sum, the weighted mean and the generalised Q = Σw(y − mean)². */
export const weightedMean = (studies: readonly Study[], tau2: number) => {
  const weights = studies.map(({ standardError }) => 1 / (standardError ** 2 + tau2))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const mean = studies.reduce((sum, { estimate }, k) => sum + (weights[k] as number) * estimate, 0) / total
  const q = studies.reduce((sum, { estimate }, k) => sum + (weights[k] as number) * (estimate - mean) ** 2, 0)
  return { weights, total, mean, q }
}

/** DerSimonian–Laird τ² = max(0, (Q − (k−1))/(Σw − Σw²/Σw)), w = 1/v. DerSimonian, Laird 1986, Control. Clin. Trials 7:177. */
const derSimonianLaird = (studies: readonly Study[]): number => {
  const { weights, total, q } = weightedMean(studies, 0)
  const squares = weights.reduce((sum, weight) => sum + weight ** 2, 0)
  return studies.length === 1 ? 0 : Math.max(0, (q - (studies.length - 1)) / (total - squares / total))
}

/** Paule–Mandel: the τ² at which Q(τ²) = k − 1. Paule, Mandel 1982, J. Res. NBS 87:377. */
const pauleMandel = (studies: readonly Study[]): number => {
  const gap = (tau2: number) => weightedMean(studies, tau2).q - (studies.length - 1)
  if (studies.length === 1 || gap(0) <= 0) return 0
  let most = 1e-12 + derSimonianLaird(studies)
  while (gap(most) > 0) most *= 4
  return findRoot(gap, 0, most)
}

/** Refuses studies that cannot be pooled. */
export const checkStudies = (studies: readonly Study[], least = 1): void => {
  if (studies.length < least)
    throw new StatisticsError('too_few_values', { field: 'studies', least, value: studies.length })
  studies.forEach(({ estimate, standardError }, k) => {
    checkFinite(`studies[${k}].estimate`, estimate)
    checkPositive(`studies[${k}].standardError`, standardError)
  })
}

/**
 * Random-effects mean of past lifts: true lifts vary as N(μ, τ²), weights 1/(v + τ²). Interval by the normal distribution and by
 * Hartung, Knapp 2001 (Stat. Med. 20:3875). Only for randomised results of the same metric and window.
 */
export const randomEffects = (
  studies: readonly Study[],
  { tau2: estimator = 'dersimonian-laird' as 'dersimonian-laird' | 'paule-mandel', confidence = 0.95 } = {},
): PooledEffect => {
  checkStudies(studies)
  checkShare('confidence', confidence)
  const k = studies.length
  const fixed = weightedMean(studies, 0)
  const tau2 = estimator === 'paule-mandel' ? pauleMandel(studies) : derSimonianLaird(studies)
  const { total, mean, q } = weightedMean(studies, tau2)
  const standardError = Math.sqrt(1 / total)
  const around = (half: number): Interval => ({ low: mean - half, high: mean + half })
  const robust = k > 1 ? Math.sqrt(q / (k - 1) / total) : 0
  return {
    studies: k,
    tau2,
    mean,
    standardError,
    interval: around(normalQuantile(0.5 + confidence / 2) * standardError),
    hksj:
      k > 1
        ? { standardError: robust, interval: around(studentT(k - 1).quantile(0.5 + confidence / 2) * robust) }
        : null,
    heterogeneity: {
      q: fixed.q,
      df: k - 1,
      p: k > 1 ? chiSquare(k - 1).tail(fixed.q) : 1,
      i2: fixed.q > 0 ? Math.max(0, (fixed.q - (k - 1)) / fixed.q) : 0,
    },
    fixedMean: fixed.mean,
  }
}
