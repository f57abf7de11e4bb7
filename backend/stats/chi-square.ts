import { checkPositive } from './check-input.ts'
import { continuousQuantiles, type Distribution, probabilities } from './distribution.ts'
import { logIncompleteGamma } from './incomplete-gamma.ts'

/** Chi-square with df > 0 degrees of freedom: P(X ≤ x) = P(df/2, x/2); Abramowitz, Stegun 26.4.19. */
export const chiSquare = (df: number): Distribution => {
  checkPositive('df', df)
  const logParts = (x: number) => logIncompleteGamma(df / 2, x / 2)
  return { ...probabilities(logParts), ...continuousQuantiles(logParts, Math.exp, Math.log(df)) }
}
