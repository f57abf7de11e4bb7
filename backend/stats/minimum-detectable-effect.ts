import { checkPositive, checkProbability, checkShare } from './check-input.ts'
import { normalQuantile } from './normal-distribution.ts'
import { twoProportionPower } from './two-proportion-power.ts'
import type { NullVariance } from './two-proportion-variance.ts'

export interface DetectableInput {
  /** Conversion rate without the campaign, 0–1. */
  baseline: number
  treatment: number
  control: number
  alpha?: number
  power?: number
  variance?: NullVariance
}

/**
 * Smallest absolute rise above the baseline (0.01 = one percentage point) that the split shows with the wished power,
 * by bisection on `twoProportionPower`; null when even a rise to 100 % would not do.
 */
export const minimumDetectableEffect = ({
  baseline,
  treatment,
  control,
  alpha = 0.05,
  power = 0.8,
  variance = 'unpooled',
}: DetectableInput): number | null => {
  checkProbability('baseline', baseline)
  checkShare('alpha', alpha)
  checkShare('power', power)
  const powerAt = (rise: number) =>
    twoProportionPower(
      { control: { rate: baseline, customers: control }, treatment: { rate: baseline + rise, customers: treatment } },
      { alpha, variance },
    )
  let low = 0
  let high = 1 - baseline
  if (treatment < 1 || control < 1 || high <= 0 || !(powerAt(high - 1e-12) >= power)) return null
  for (let step = 0; step < 100 && high - low > 1e-15; step++) {
    const middle = (low + high) / 2
    if (powerAt(middle) >= power) high = middle
    else low = middle
  }
  return high
}

/**
 * The same in closed form, with the baseline's variance in both arms: (z₁₋α/₂ + z_power)·√(pq(1/n₁ + 1/n₂)).
 * Slightly smaller than the exact effect for baselines under one half; Kohavi, Tang, Xu 2020, ch. 17.
 */
export const baselineDetectableEffect = ({
  baseline,
  treatment,
  control,
  alpha = 0.05,
  power = 0.8,
}: DetectableInput): number => {
  checkShare('baseline', baseline)
  checkPositive('treatment', treatment)
  checkPositive('control', control)
  checkShare('alpha', alpha)
  checkShare('power', power)
  const reach = -normalQuantile(alpha / 2) + normalQuantile(power)
  return reach * Math.sqrt(baseline * (1 - baseline) * (1 / treatment + 1 / control))
}
