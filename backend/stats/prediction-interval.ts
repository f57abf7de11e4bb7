import { checkNotNegative, checkShare } from './check-input.ts'
import type { Interval } from './interval.ts'
import type { PooledEffect } from './random-effects.ts'
import { studentT } from './student-t.ts'

export interface Prediction {
  mean: number
  /** Standard deviation of what is predicted, the interval's half width over the t quantile. */
  sd: number
  df: number
  interval: Interval
  /** P(predicted lift > 0). */
  chancePositive: number
}

/**
 * Prediction of a new campaign's true lift: μ̂ ± t·√(τ² + se(μ̂)²) with k − 2 degrees of freedom; `sampling`, the variance of the new
 * test's own estimate, gives what will be observed. Higgins, Thompson, Spiegelhalter 2009, J. R. Stat. Soc. A 172:137. Null under
 * three studies: give their range instead. Too narrow on average for few studies (Nagashima, Noma, Furukawa 2019).
 */
export const predictionInterval = (
  pooled: PooledEffect,
  { confidence = 0.8, sampling = 0, df = pooled.studies - 2 } = {},
): Prediction | null => {
  checkShare('confidence', confidence)
  checkNotNegative('sampling', sampling)
  if (pooled.studies < 3) return null
  const sd = Math.sqrt(pooled.tau2 + pooled.standardError ** 2 + sampling)
  const t = studentT(df)
  const half = t.quantile(0.5 + confidence / 2) * sd
  return {
    mean: pooled.mean,
    sd,
    df,
    interval: { low: pooled.mean - half, high: pooled.mean + half },
    chancePositive: t.cdf(pooled.mean / sd),
  }
}
