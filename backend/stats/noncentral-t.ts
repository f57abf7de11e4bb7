import { checkFinite, checkPositive } from './check-input.ts'
import { normalTail } from './normal-distribution.ts'
import { logPoissonTerm } from './saddle-point.ts'

/** Trapezoids at least, and per unit of ln S where few degrees of freedom stretch the range. */
const fewest = 600
const perUnit = 20

/**
 * P(T > t) of the noncentral t with df > 0 and shift δ: T = (Z + δ)/S with S² = χ²/df, so the tail is E[Q(t·S − δ)], integrated over
 * u = ln S by the trapezoidal rule, which is exact to rounding for such integrands. Johnson, Kotz, Balakrishnan 1995, ch. 31.
 */
export const noncentralTail = (t: number, df: number, shift: number): number => {
  checkFinite('t', t)
  checkFinite('shift', shift)
  checkPositive('df', df)
  const density = (u: number) => df * Math.exp(logPoissonTerm(df / 2, (df / 2) * Math.exp(2 * u)))
  const spread = 1 / Math.sqrt(2 * df)
  const high = Math.log1p(12 * spread) + 6 * spread
  const low = -Math.max(16 * spread, 42 / df + 2 * spread)
  const points = Math.max(fewest, Math.ceil((high - low) * perUnit))
  const step = (high - low) / points
  let sum = 0
  for (let k = 0; k <= points; k++) {
    const u = low + k * step
    sum += density(u) * normalTail(t * Math.exp(u) - shift)
  }
  return Math.min(1, sum * step)
}
