import type { Distribution } from './distribution.ts'
import { logAddExp } from './log-space.ts'

/** A distribution on the whole numbers from `low` to `high` whose point probabilities rise to one mode and fall. */
export interface WholeDistribution {
  distribution: Distribution
  logPoint(x: number): number
  low: number
  high: number
}

/** ln P(X ≥ x). */
export const logAtLeast = ({ distribution }: WholeDistribution, x: number): number => distribution.logParts(x - 1).upper

/**
 * ln of the two-sided exact p: all values that are no more likely than the observed one (Fisher's rule; equal within 1e-7, as R does).
 * The far side's first such value is found by bisection, so large samples cost little.
 */
export const logExactTwoSided = (whole: WholeDistribution, observed: number): number => {
  const { distribution, logPoint, low, high } = whole
  const limit = logPoint(observed) + 1e-7
  const mean = distribution.quantile(0.5)
  const rare = (x: number) => logPoint(x) <= limit
  const fromHere = observed >= mean
  const near = fromHere ? logAtLeast(whole, observed) : distribution.logParts(observed).lower
  let inside = mean
  if (rare(inside)) return 0
  let outside = fromHere ? low - 1 : high + 1
  while (Math.abs(outside - inside) > 1) {
    const middle = Math.floor((outside + inside) / 2)
    if (rare(middle)) outside = middle
    else inside = middle
  }
  const far = fromHere ? distribution.logParts(outside).lower : logAtLeast(whole, outside)
  return Math.min(0, logAddExp(near, far))
}
