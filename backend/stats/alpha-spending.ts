import { checkShare } from './check-input.ts'
import { findRoot } from './find-root.ts'
import { type BoundaryShape, checkLooks, crossingProbabilities } from './group-sequential.ts'
import { normalQuantile, normalTail } from './normal-distribution.ts'

/** Two-sided α spent by the share t of the information, in the manner of each shape. Lan, DeMets 1983, Biometrika 70:659. */
export const alphaSpent = (t: number, alpha = 0.05, shape: BoundaryShape = 'obrien-fleming'): number => {
  checkShare('alpha', alpha)
  return shape === 'pocock'
    ? alpha * Math.log(1 + (Math.E - 1) * Math.min(1, t))
    : 4 * normalTail(-normalQuantile(alpha / 4) / Math.sqrt(Math.min(1, t)))
}

/**
 * z at each look when the looks were not planned: each spends what the spending function has freed since the last, so looks may be added or
 * moved as long as their timing does not follow the results. Lan, DeMets 1983.
 */
export const alphaSpendingBounds = (
  fractions: readonly number[],
  { alpha = 0.05, shape = 'obrien-fleming' as BoundaryShape } = {},
): number[] => {
  checkLooks(fractions)
  const bounds: number[] = []
  fractions.forEach((t, k) => {
    const free = alphaSpent(t, alpha, shape) - (k === 0 ? 0 : alphaSpent(fractions[k - 1] as number, alpha, shape))
    const spent = (z: number) => crossingProbabilities(fractions.slice(0, k + 1), [...bounds, z]).at(-1) as number
    bounds.push(free < 1e-15 ? 8 : findRoot((z) => spent(z) - free, 1e-6, 9, 1e-12))
  })
  return bounds
}
