import { type Effect, type EffectTest, testEffect } from './effect.ts'
import type { Alternative } from './interval.ts'
import { checkSample, type Sample } from './sample.ts'

/** Degrees of freedom (se²)²/Σ((sᵢ²/nᵢ)²/(nᵢ−1)). Welch 1947, Biometrika 34:28; Satterthwaite 1946. */
export const welchDegrees = (treatment: Sample, control: Sample): number => {
  const [one, two] = [treatment.variance / treatment.n, control.variance / control.n]
  return (one + two) ** 2 / (one ** 2 / (treatment.n - 1) + two ** 2 / (control.n - 1))
}

/** Difference of means, treatment − control, with se² = s₁²/n₁ + s₂²/n₂. */
export const meanDifference = (treatment: Sample, control: Sample): Effect => {
  checkSample('treatment', treatment)
  checkSample('control', control)
  return {
    estimate: treatment.mean - control.mean,
    standardError: Math.sqrt(treatment.variance / treatment.n + control.variance / control.n),
    df: welchDegrees(treatment, control),
  }
}

/** Welch's t-test of two means with unequal variances; treatment − control in the metric's own unit. Welch 1947. */
export const welchTest = (
  treatment: Sample,
  control: Sample,
  options: { alternative?: Alternative; confidence?: number } = {},
): EffectTest => testEffect(meanDifference(treatment, control), options)
