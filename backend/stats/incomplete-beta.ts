import type { LogParts } from './incomplete-gamma.ts'
import { logOneMinusExp } from './log-space.ts'
import { logBinomialTerm } from './saddle-point.ts'
import { StatisticsError } from './statistics-error.ts'

/**
 * α₁/(β₁ + α₂/(β₂ + …)) with I_x(a, b) = xᵃyᵇ/B(a, b) times it, for x ≤ a/(a+b); every β is a sum of terms that do not cancel, so x may be
 * near one. DiDonato, Morris 1992, ACM TOMS 18:360 (algorithm 708), evaluated by the modified Lentz method.
 */
const fraction = (a: number, b: number, x: number, y: number): number => {
  const lambda = a > b ? (a + b) * y - b : a - (a + b) * x
  const beta = (n: number) =>
    n + (n * (b - n) * x) / (a + 2 * n - 1) + ((a + n) / (a + 2 * n + 1)) * (lambda + 1 + n * (1 + y))
  let c = (a / (a + 1)) * (lambda + 1)
  let d = 0
  let below = c
  for (let n = 1; n < 1_000_000; n++) {
    const share = x / (a + 2 * n - 1)
    const alpha = (a + n - 1) * share * ((a + b + n - 1) * share) * n * (b - n)
    const next = beta(n)
    d = 1 / (next + alpha * d || 1e-300)
    c = next + alpha / c || 1e-300
    below *= c * d
    if (Math.abs(c * d - 1) < 1e-15) return 1 / below
  }
  throw new StatisticsError('not_converged', { method: 'incomplete beta' })
}

/** ln I_x(a, b) for x ≤ a/(a+b), where it is the part that may be tiny. */
const logSmallPart = (a: number, b: number, x: number, y: number): number =>
  Math.min(0, logBinomialTerm(a, b, x, y) + Math.log((a / (a + b)) * b) + Math.log(fraction(a, b, x, y)))

/**
 * ln I_x(a, b) and ln(1 − I_x(a, b)), the regularised incomplete beta function, a, b > 0. `y` is 1 − x, given apart so that an x
 * near one loses nothing.
 */
export const logIncompleteBeta = (a: number, b: number, x: number, y = 1 - x): LogParts => {
  if (x <= 0) return { lower: -Infinity, upper: 0 }
  if (y <= 0) return { lower: 0, upper: -Infinity }
  if (a * y >= b * x) {
    const lower = logSmallPart(a, b, x, y)
    return { lower, upper: logOneMinusExp(lower) }
  }
  const upper = logSmallPart(b, a, y, x)
  return { lower: logOneMinusExp(upper), upper }
}
