import { checkFinite, checkPositive, checkShare } from './check-input.ts'
import { sequenceHalfWidth, sequenceRho } from './confidence-sequence.ts'
import { findRoot } from './find-root.ts'
import { normalQuantile, normalTail } from './normal-distribution.ts'

export interface LiftDesign {
  /** Metric per customer without the campaign. */
  mean: number
  variance: number
  /** Customers per arm. */
  customers: number
  alpha?: number
  /** Where the confidence sequence is tightest; absent for one look at the end. */
  tightestAt?: number
  /**
   * How a sequence counts: `rejection` is the chance that its interval excludes 0 at the end of the plan; `inflated-error` scales the
   * standard error by its width over the fixed one and goes on as with one look, the formula of GrowthBook's calculator.
   */
  sequence?: 'rejection' | 'inflated-error'
}

/** What the estimate must exceed in standard errors, and by how much those are inflated. */
const hurdle = ({ customers, alpha = 0.05, tightestAt, sequence = 'rejection' }: LiftDesign) => {
  const fixed = -normalQuantile(alpha / 2)
  if (tightestAt === undefined) return { critical: fixed, inflation: 1 }
  const wide = sequenceHalfWidth(1, 2 * customers, sequenceRho(tightestAt, alpha), alpha)
  return sequence === 'rejection' ? { critical: wide, inflation: 1 } : { critical: fixed, inflation: wide / fixed }
}

/** Standard error of a relative lift when both arms have the same variance; delta method, Deng, Knoblich, Lu 2018. */
const liftError = ({ mean, variance, customers }: LiftDesign, lift: number): number =>
  Math.sqrt((variance / customers) * (1 + (1 + lift) ** 2)) / Math.abs(mean)

const checkDesign = ({ mean, variance, customers, alpha = 0.05 }: LiftDesign): void => {
  checkFinite('mean', mean)
  checkPositive('|mean|', Math.abs(mean))
  checkPositive('variance', variance)
  checkPositive('customers', customers)
  checkShare('alpha', alpha)
}

/** Chance that the two-sided test of a relative lift rejects, in either direction: Q(c − L/se) + Q(c + L/se). */
export const liftPower = (design: LiftDesign, lift: number): number => {
  checkDesign(design)
  checkFinite('lift', lift)
  const { critical, inflation } = hurdle(design)
  const shift = lift / (inflation * liftError(design, lift))
  return normalTail(critical - shift) + normalTail(critical + shift)
}

/**
 * Smallest relative lift that is shown with the wished power: L = (c + z_power)·se(L), where se grows with L. Null when the noise is so
 * large that no lift would do. The small chance of a significant result in the wrong direction is left out.
 */
export const liftDetectable = (design: LiftDesign, power = 0.8): number | null => {
  checkDesign(design)
  checkShare('power', power)
  const { critical, inflation } = hurdle(design)
  const width = (critical + normalQuantile(power)) * inflation
  if (width * Math.sqrt(design.variance / design.customers) >= Math.abs(design.mean)) return null
  const gap = (lift: number) => lift - width * liftError(design, lift)
  let most = 1
  while (gap(most) < 0) most *= 2
  return findRoot(gap, 0, most)
}
