import { checkPositive } from './check-input.ts'
import { continuousQuantiles, type Distribution, probabilities } from './distribution.ts'
import { logIncompleteBeta } from './incomplete-beta.ts'

/**
 * Beta with shapes a, b > 0: P(X ≤ x) = I_x(a, b); Abramowitz, Stegun 26.5.1. Quantiles are solved on the log-odds of x, so that those
 * near 0 keep their digits; near 1 take those of beta(b, a).
 */
export const betaDistribution = (a: number, b: number): Distribution => {
  checkPositive('a', a)
  checkPositive('b', b)
  const logParts = (x: number) => logIncompleteBeta(a, b, x)
  const quantiles = continuousQuantiles(logParts, (logOdds) => 1 / (1 + Math.exp(-logOdds)), Math.log(a) - Math.log(b))
  return { ...probabilities(logParts), ...quantiles }
}
