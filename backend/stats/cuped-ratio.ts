import type { CupedEffect } from './cuped.ts'
import { StatisticsError } from './statistics-error.ts'
import { welchDegrees } from './welch-test.ts'

/**
 * Moments over customers of a ratio metric after and before assignment, in the order numerator after, denominator after, numerator before,
 * denominator before.
 */
export interface RatioPrePost {
  n: number
  means: readonly [number, number, number, number]
  covariances: readonly (readonly number[])[]
}

const quadratic = (left: readonly number[], matrix: readonly (readonly number[])[], right: readonly number[]): number =>
  left.reduce((sum, a, i) => sum + a * right.reduce((row, b, j) => row + (matrix[i]?.[j] as number) * b, 0), 0)

const slopes = ({ means: [y, x, yBefore, xBefore] }: RatioPrePost) => ({
  after: [1 / x, -y / x ** 2, 0, 0],
  before: [0, 0, 1 / xBefore, -yBefore / xBefore ** 2],
})

/**
 * CUPED of a ratio metric: each arm's ratio less θ times the same ratio before assignment, all variances by the delta method;
 * θ = Σcov(after, before)/Σvar(before) over the arms, relative to the unadjusted control ratio.
 * Deng, Xu, Kohavi, Walker 2013, WSDM, app. B; Deng, Knoblich, Lu 2018, KDD.
 */
export const cupedRatio = (treatment: RatioPrePost, control: RatioPrePost): CupedEffect => {
  const arms = [treatment, control].map((arm) => {
    const { after, before } = slopes(arm)
    const [y, x, yBefore, xBefore] = arm.means
    if (x === 0 || xBefore === 0) throw new StatisticsError('zero_baseline')
    return {
      n: arm.n,
      after,
      before,
      matrix: arm.covariances,
      ratio: y / x,
      ratioBefore: yBefore / xBefore,
      varianceAfter: quadratic(after, arm.covariances, after),
      varianceBefore: quadratic(before, arm.covariances, before),
      covariance: quadratic(after, arm.covariances, before),
    }
  })
  const [one, two] = arms as [(typeof arms)[0], (typeof arms)[0]]
  const spreadBefore = one.varianceBefore + two.varianceBefore
  const shared = one.covariance + two.covariance
  const theta = spreadBefore === 0 ? 0 : shared / spreadBefore
  const adjusted = (arm: typeof one) => ({
    n: arm.n,
    mean: arm.ratio - theta * arm.ratioBefore,
    variance: arm.varianceAfter + theta ** 2 * arm.varianceBefore - 2 * theta * arm.covariance,
  })
  const [first, second] = [adjusted(one), adjusted(two)]
  if (!(first.variance > 0 && second.variance > 0))
    throw new StatisticsError('no_variance', {
      field: 'adjusted ratio',
      value: Math.min(first.variance, second.variance),
    })
  if (two.ratio === 0) throw new StatisticsError('zero_baseline')
  const base = Math.abs(two.ratio)
  const estimate = (first.mean - second.mean) / base
  const pull = 1 + estimate * Math.sign(two.ratio)
  const slope = two.after.map((value, k) => -pull * value + theta * (two.before[k] as number))
  const variance = first.variance / first.n + quadratic(slope, two.matrix, slope) / two.n
  const spreadAfter = one.varianceAfter + two.varianceAfter
  return {
    estimate,
    standardError: Math.sqrt(variance) / base,
    df: welchDegrees(first, second),
    theta,
    rho2: spreadBefore === 0 ? 0 : shared ** 2 / (spreadBefore * spreadAfter),
    raw: (one.ratio - two.ratio) / base,
  }
}
