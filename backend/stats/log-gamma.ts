import { checkPositive } from './check-input.ts'
import { stirlingError } from './saddle-point.ts'

const HALF_LOG_TWO_PI = 0.9189385332046727

/** ln Γ(x) for x > 0 by Stirling's formula with its correction; Abramowitz, Stegun 6.1.41. */
export const logGamma = (x: number): number => {
  checkPositive('x', x)
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingError(x)
}

/** ln B(a, b) for a, b > 0; the large parts of the three Stirling formulas cancel before they are computed. */
export const logBeta = (a: number, b: number): number => {
  checkPositive('a', a)
  checkPositive('b', b)
  const n = a + b
  return (
    0.5 * Math.log(n / a / b) +
    HALF_LOG_TWO_PI +
    a * Math.log(a / n) +
    b * Math.log(b / n) +
    stirlingError(a) +
    stirlingError(b) -
    stirlingError(n)
  )
}
