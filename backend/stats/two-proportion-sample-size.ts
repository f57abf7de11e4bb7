import { checkPositive, checkProbability, checkShare } from './check-input.ts'
import { normalQuantile } from './normal-distribution.ts'
import { StatisticsError } from './statistics-error.ts'
import { type NullVariance, nullError, unpooledError } from './two-proportion-variance.ts'

export interface SampleSizeInput {
  /** Conversion rate without the campaign, 0–1. */
  control: number
  /** Conversion rate to be shown, 0–1, different from control. */
  treatment: number
  /** Control customers for each treated one; 1 = equal arms. */
  ratio?: number
  alpha?: number
  power?: number
  variance?: NullVariance
}

/**
 * Customers needed per arm, as real numbers (round up to plan), for a two-sided z-test of two proportions:
 * n = (z₁₋α/₂·σ₀ + z_power·σ₁)²/d², σ per customer of the treatment arm, control = ratio·n.
 * Fleiss, Levin, Paik 2003, ch. 4. Throws StatisticsError when the two rates are equal or an input is none.
 */
export const twoProportionSampleSize = ({
  control,
  treatment,
  ratio = 1,
  alpha = 0.05,
  power = 0.8,
  variance = 'unpooled',
}: SampleSizeInput): { treatment: number; control: number } => {
  checkProbability('control', control)
  checkProbability('treatment', treatment)
  checkPositive('ratio', ratio)
  checkShare('alpha', alpha)
  checkShare('power', power)
  if (control === treatment) throw new StatisticsError('equal_rates')
  const perCustomer = {
    control: { rate: control, customers: ratio },
    treatment: { rate: treatment, customers: 1 },
  }
  const reach =
    -normalQuantile(alpha / 2) * nullError(perCustomer, variance) + normalQuantile(power) * unpooledError(perCustomer)
  const n = (reach / (treatment - control)) ** 2
  return { treatment: n, control: n * ratio }
}
