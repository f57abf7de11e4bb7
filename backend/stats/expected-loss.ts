import { checkFinite, checkPositive } from './check-input.ts'
import { normalDensity, normalTail } from './normal-distribution.ts'

/** E[max(X, 0)] of X ~ N(mean, sd²): mean·Φ(z) + sd·φ(z), z = mean/sd; both terms stay finite however small sd is. */
const gain = (mean: number, sd: number): number => {
  const z = mean / sd
  return Math.max(0, mean * normalTail(-z) + sd * normalDensity(z))
}

/**
 * What the wrong choice costs on average when the effect is N(mean, sd²): keeping control loses max(effect, 0), choosing the treatment
 * loses max(−effect, 0). Raiffa, Schlaifer 1961, unit normal loss integral.
 */
export const expectedLoss = (mean: number, sd: number): { keepControl: number; choose: number } => {
  checkFinite('mean', mean)
  checkPositive('sd', sd)
  return { keepControl: gain(mean, sd), choose: gain(-mean, sd) }
}
