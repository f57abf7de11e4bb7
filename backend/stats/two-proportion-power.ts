import { checkPositive, checkProbability, checkShare } from './check-input.ts'
import { normalCdf, normalQuantile } from './normal-distribution.ts'
import { type NullVariance, nullError, type TwoArms, unpooledError } from './two-proportion-variance.ts'

/**
 * Chance that a two-sided z-test of two proportions rejects in the direction of the true difference:
 * Φ((|d| − z₁₋α/₂·se₀)/se₁), se₀ under the null (pooled or unpooled), se₁ unpooled.
 * Fleiss, Levin, Paik 2003, ch. 4; the pooled form equals R's power.prop.test.
 */
export const twoProportionPower = (
  arms: TwoArms,
  { alpha = 0.05, variance = 'unpooled' }: { alpha?: number; variance?: NullVariance } = {},
): number => {
  for (const [name, { rate, customers }] of Object.entries(arms)) {
    checkProbability(`${name} rate`, rate)
    checkPositive(`${name} customers`, customers)
  }
  checkShare('alpha', alpha)
  const difference = Math.abs(arms.treatment.rate - arms.control.rate)
  const z = -normalQuantile(alpha / 2)
  return normalCdf((difference - z * nullError(arms, variance)) / unpooledError(arms))
}
