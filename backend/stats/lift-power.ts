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
}

/** Standard error of a relative lift when treatment and control share the variance; delta method, Deng, Knoblich, Lu 2018. */
const liftError = ({ mean, variance, customers }: LiftDesign, lift: number): number =>
  Math.sqrt((variance / customers) * (1 + (1 + lift) ** 2)) / Math.abs(mean)

/** Half width of the interval that the test uses, per unit of standard error. */
const reach = ({ customers, alpha = 0.05, tightestAt }: LiftDesign): number =>
  tightestAt === undefined
    ? -normalQuantile(alpha / 2)
    : sequenceHalfWidth(1, 2 * customers, sequenceRho(tightestAt, alpha), alpha)

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
  const shift = lift / liftError(design, lift)
  const critical = reach(design)
  return normalTail(critical - shift) + normalTail(critical + shift)
}

/**
 * Smallest relative lift that is shown with the wished power: L = (c + z_power)·se(L), where se grows with L. Null when the noise is so
 * large that no lift would do. The small chance of a significant result in the wrong direction is left out.
 */
export const liftDetectable = (design: LiftDesign, power = 0.8): number | null => {
  checkDesign(design)
  checkShare('power', power)
  const width = (reach(design) + normalQuantile(power)) / 1
  const noise = Math.sqrt(design.variance / design.customers) / Math.abs(design.mean)
  if (width * noise >= 1) return null
  const gap = (lift: number) => lift - width * liftError(design, lift)
  let most = 1
  while (gap(most) < 0) most *= 2
  return findRoot(gap, 0, most)
}
