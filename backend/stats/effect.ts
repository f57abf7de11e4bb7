import { checkFinite, checkPositive, checkShare } from './check-input.ts'
import type { Alternative, Interval } from './interval.ts'
import { normalQuantile } from './normal-distribution.ts'
import { studentT } from './student-t.ts'
import { normalPValue } from './two-proportion-test.ts'

/** An estimated difference with its standard error; without `df` the reference is the normal distribution. */
export interface Effect {
  estimate: number
  standardError: number
  df?: number
}

export interface EffectTest extends Effect {
  statistic: number
  p: number
  interval: Interval
}

/**
 * Test of effect = 0 and interval estimate ± quantile·se, against Student's t with the effect's df or the normal distribution. A one-sided
 * test puts all of 1 − confidence on its side and leaves the other end infinite.
 */
export const testEffect = (
  effect: Effect,
  { alternative = 'two-sided' as Alternative, confidence = 0.95 } = {},
): EffectTest => {
  checkFinite('estimate', effect.estimate)
  checkPositive('standardError', effect.standardError)
  checkShare('confidence', confidence)
  const { estimate, standardError, df } = effect
  const statistic = estimate / standardError
  const t = df === undefined ? undefined : studentT(df)
  const alpha = alternative === 'two-sided' ? (1 - confidence) / 2 : 1 - confidence
  const half = (t ? t.tailQuantile(alpha) : -normalQuantile(alpha)) * standardError
  const p = !t
    ? normalPValue(statistic, alternative)
    : alternative === 'two-sided'
      ? 2 * t.tail(Math.abs(statistic))
      : alternative === 'greater'
        ? t.tail(statistic)
        : t.cdf(statistic)
  return {
    ...effect,
    statistic,
    p: Math.min(1, p),
    interval: {
      low: alternative === 'less' ? -Infinity : estimate - half,
      high: alternative === 'greater' ? Infinity : estimate + half,
    },
  }
}
