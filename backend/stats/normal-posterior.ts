import { checkFinite, checkPositive, checkShare } from './check-input.ts'
import type { Effect } from './effect.ts'
import { expectedLoss } from './expected-loss.ts'
import type { Interval } from './interval.ts'
import { normalQuantile, normalTail } from './normal-distribution.ts'

/** What was believed about the effect before; absent = flat. Named in every output. */
export interface NormalPrior {
  mean: number
  variance: number
}

export interface NormalPosterior {
  estimate: number
  standardError: number
  interval: Interval
  /** P(effect > 0). */
  chanceToWin: number
  loss: { keepControl: number; choose: number }
}

/**
 * Posterior of an effect whose estimate is normal: precisions add, the mean is weighted by them. No data (null) leaves the prior; with a
 * flat one that is chance ½ and no interval. Gelman et al. 2013, Bayesian Data Analysis, §2.5. Not safe to peek at with a flat prior.
 */
export const normalPosterior = (
  data: Effect | null,
  { prior = null as NormalPrior | null, confidence = 0.95 } = {},
): NormalPosterior => {
  checkShare('confidence', confidence)
  if (data) {
    checkFinite('estimate', data.estimate)
    checkPositive('standardError', data.standardError)
  }
  if (prior) checkPositive('prior.variance', prior.variance)
  if (!data && !prior)
    return {
      estimate: 0,
      standardError: Infinity,
      interval: { low: -Infinity, high: Infinity },
      chanceToWin: 0.5,
      loss: { keepControl: Infinity, choose: Infinity },
    }
  const [seen, believed] = [data ? 1 / data.standardError ** 2 : 0, prior ? 1 / prior.variance : 0]
  const precision = seen + believed
  const estimate = ((data?.estimate ?? 0) * seen + (prior?.mean ?? 0) * believed) / precision
  const standardError = Math.sqrt(1 / precision)
  const half = normalQuantile(0.5 + confidence / 2) * standardError
  return {
    estimate,
    standardError,
    interval: { low: estimate - half, high: estimate + half },
    chanceToWin: normalTail(-estimate / standardError),
    loss: expectedLoss(estimate, standardError),
  }
}
