import { minimumDetectableEffect } from '../stats/minimum-detectable-effect.ts'
import { normalQuantile } from '../stats/normal-distribution.ts'
import { sampleOfArm } from './arm-value.ts'
import type { Arm, ParsedInput } from './read-out-input.ts'
import type { Comparison } from './read-out-result.ts'
import { equivalentLevel } from './reading.ts'
import { leastConversions } from './relative-lift.ts'

/**
 * Smallest absolute effect that these arms show with the stated power, from the planned baseline or the observed control's level; never
 * from the observed effect (null where
 * that holds too few conversions to be a baseline); at the level that this way of looking demands. For means (z₁₋α/₂ + z_power)·√(s_c²(1/n_t + 1/n_c)).
 */
export const detectableEffect = (treatment: Arm, control: Arm, input: ParsedInput): Comparison['mde'] => {
  const { power, plannedBaseline } = input
  const alpha = equivalentLevel(treatment.assigned + control.assigned, input)
  if (alpha === 0) return null
  const source = plannedBaseline === undefined ? 'control' : 'planned'
  const { mean, variance } = sampleOfArm(control)
  if (control.outcome.kind !== 'conversion') {
    const reach = normalQuantile(power) - normalQuantile(alpha / 2)
    const absolute = reach * Math.sqrt(variance * (1 / treatment.assigned + 1 / control.assigned))
    return { absolute, power, baseline: 'control' }
  }
  if (plannedBaseline === undefined && control.outcome.converted < leastConversions) return null
  const absolute = minimumDetectableEffect({
    baseline: plannedBaseline ?? mean,
    treatment: treatment.assigned,
    control: control.assigned,
    alpha,
    power,
  })
  return absolute === null ? null : { absolute, power, baseline: source }
}
