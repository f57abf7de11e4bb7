import { minimumDetectableEffect } from '../stats/minimum-detectable-effect.ts'
import { normalQuantile } from '../stats/normal-distribution.ts'
import { sampleOfArm } from './arm-value.ts'
import type { Arm, ParsedInput } from './read-out-input.ts'
import type { Comparison } from './read-out-result.ts'

/**
 * Smallest absolute effect that these arms show with the stated power, from the planned baseline or the observed control's level; never
 * from the observed effect. For means (z₁₋α/₂ + z_power)·√(s_c²(1/n_t + 1/n_c)).
 */
export const detectableEffect = (
  treatment: Arm,
  control: Arm,
  { alpha, power, plannedBaseline }: Pick<ParsedInput, 'alpha' | 'power' | 'plannedBaseline'>,
): Comparison['mde'] => {
  const source = plannedBaseline === undefined ? 'control' : 'planned'
  const { mean, variance } = sampleOfArm(control)
  if (control.outcome.kind !== 'conversion') {
    const reach = normalQuantile(1 - alpha / 2) + normalQuantile(power)
    const absolute = reach * Math.sqrt(variance * (1 / treatment.assigned + 1 / control.assigned))
    return { absolute, power, baseline: 'control' }
  }
  const absolute = minimumDetectableEffect({
    baseline: plannedBaseline ?? mean,
    treatment: treatment.assigned,
    control: control.assigned,
    alpha,
    power,
  })
  return absolute === null ? null : { absolute, power, baseline: source }
}
