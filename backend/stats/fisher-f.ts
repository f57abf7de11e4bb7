import { checkPositive } from './check-input.ts'
import { continuousQuantiles, type Distribution, probabilities } from './distribution.ts'
import { logIncompleteBeta } from './incomplete-beta.ts'

/**
 * F with d₁ and d₂ degrees of freedom: P(F ≤ f) = I_x(d₁/2, d₂/2), x = d₁f/(d₁f + d₂); Abramowitz, Stegun 26.6.2.
 */
export const fisherF = (numerator: number, denominator: number): Distribution => {
  checkPositive('numerator df', numerator)
  checkPositive('denominator df', denominator)
  const logParts = (f: number) => {
    if (f <= 0) return { lower: -Infinity, upper: 0 }
    const odds = (numerator / denominator) * f
    return logIncompleteBeta(numerator / 2, denominator / 2, odds / (1 + odds), 1 / (1 + odds))
  }
  return { ...probabilities(logParts), ...continuousQuantiles(logParts, Math.exp, 0) }
}
