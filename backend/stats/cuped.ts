import { checkCount, checkFinite, checkLength, checkValues } from './check-input.ts'
import { covarianceFromSums, type Sums } from './covariance.ts'
import type { Effect } from './effect.ts'
import type { Sample } from './sample.ts'
import { StatisticsError } from './statistics-error.ts'
import { welchDegrees } from './welch-test.ts'

/** Moments over customers of a metric after assignment (post) and of the same metric before it (pre). */
export interface PrePost {
  n: number
  post: { mean: number; variance: number }
  pre: { mean: number; variance: number }
  covariance: number
}

/** From sums over customers, variances with n − 1. */
export const prePostFromSums = (n: number, post: Sums, pre: Sums, sumOfProducts: number): PrePost => ({
  n,
  post: { mean: post.sum / n, variance: covarianceFromSums(n, post.sum, post.sum, post.sumOfSquares) },
  pre: { mean: pre.sum / n, variance: covarianceFromSums(n, pre.sum, pre.sum, pre.sumOfSquares) },
  covariance: covarianceFromSums(n, post.sum, pre.sum, sumOfProducts),
})

/** From counts of yes/no values, variances p̂q̂ without n − 1. */
export const prePostFromCounts = (n: number, post: number, pre: number, both: number): PrePost => {
  checkCount('n', n, 2)
  for (const [field, value] of Object.entries({ post, pre, both })) checkFinite(field, value)
  const share = (count: number) => ({ mean: count / n, variance: (count / n) * (1 - count / n) })
  return { n, post: share(post), pre: share(pre), covariance: both / n - (post / n) * (pre / n) }
}

/** From one pair of values per customer. */
export const prePostFromValues = (post: readonly number[], pre: readonly number[]): PrePost => {
  checkValues('post', post, 2)
  checkLength('pre', pre, post.length)
  const sums = (values: readonly number[]) => ({
    sum: values.reduce((total, value) => total + value, 0),
    sumOfSquares: values.reduce((total, value) => total + value * value, 0),
  })
  const products = post.reduce((total, value, k) => total + value * (pre[k] as number), 0)
  return prePostFromSums(post.length, sums(post), sums(pre), products)
}

/**
 * Moments of both arms thrown together, rebuilt from those of each; `lost` is 1 for variances with n − 1, 0 for those of counts.
 */
const together = (a: PrePost, b: PrePost, lost: 0 | 1): PrePost => {
  const n = a.n + b.n
  const mean = (of: (arm: PrePost) => number) => (a.n * of(a) + b.n * of(b)) / n
  const spread = (of: (arm: PrePost) => number, one: (arm: PrePost) => number, two: (arm: PrePost) => number) =>
    [a, b].reduce(
      (sum, arm) => sum + (arm.n - lost) * of(arm) + arm.n * (one(arm) - mean(one)) * (two(arm) - mean(two)),
      0,
    ) /
    (n - lost)
  const [post, pre] = [(arm: PrePost) => arm.post.mean, (arm: PrePost) => arm.pre.mean]
  return {
    n,
    post: { mean: mean(post), variance: spread((arm) => arm.post.variance, post, post) },
    pre: { mean: mean(pre), variance: spread((arm) => arm.pre.variance, pre, pre) },
    covariance: spread((arm) => arm.covariance, post, pre),
  }
}

/** θ = cov(post, pre)/var(pre) over both arms and ρ², the share of the variance it removes; 0 where nothing varied before. */
export const cupedTheta = (
  treatment: PrePost,
  control: PrePost,
  kind: 'mean' | 'proportion' = 'mean',
): { theta: number; rho2: number } => {
  const { post, pre, covariance } = together(treatment, control, kind === 'mean' ? 1 : 0)
  if (pre.variance <= 0 || post.variance <= 0) return { theta: 0, rho2: 0 }
  return { theta: covariance / pre.variance, rho2: covariance ** 2 / (pre.variance * post.variance) }
}

/** One arm after adjustment: mean ȳ − θx̄ and variance var(y) + θ²var(x) − 2θcov. */
export const cupedSample = ({ n, post, pre, covariance }: PrePost, theta: number): Sample => ({
  n,
  mean: post.mean - theta * pre.mean,
  variance: post.variance + theta ** 2 * pre.variance - 2 * theta * covariance,
})

export interface CupedEffect extends Effect {
  theta: number
  rho2: number
  /** The unadjusted effect, to be shown beside it. */
  raw: number
}

/**
 * CUPED: the difference of means adjusted by each customer's value before assignment, absolute or relative to the unadjusted control mean;
 * variance relative by the delta method with the control's own pre-period. Deng, Xu, Kohavi, Walker 2013, WSDM.
 */
export const cuped = (
  treatment: PrePost,
  control: PrePost,
  { relative = false, kind = 'mean' as 'mean' | 'proportion' } = {},
): CupedEffect => {
  const { theta, rho2 } = cupedTheta(treatment, control, kind)
  const [one, two] = [cupedSample(treatment, theta), cupedSample(control, theta)]
  if (!(one.variance > 0 && two.variance > 0))
    throw new StatisticsError('no_variance', { field: 'adjusted metric', value: Math.min(one.variance, two.variance) })
  const base = control.post.mean
  const difference = one.mean - two.mean
  const raw = treatment.post.mean - base
  const df = welchDegrees(one, two)
  if (!relative)
    return {
      estimate: difference,
      standardError: Math.sqrt(one.variance / one.n + two.variance / two.n),
      df,
      theta,
      rho2,
      raw,
    }
  if (base === 0) throw new StatisticsError('zero_baseline')
  const ratio = treatment.post.mean / base
  const controlPart =
    control.post.variance * ratio ** 2 - 2 * theta * control.covariance * ratio + theta ** 2 * control.pre.variance
  return {
    estimate: difference / Math.abs(base),
    standardError: Math.sqrt(one.variance / one.n + controlPart / two.n) / Math.abs(base),
    df,
    theta,
    rho2,
    raw: raw / Math.abs(base),
  }
}
