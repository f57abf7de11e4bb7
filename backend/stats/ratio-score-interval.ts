import { checkCounts, checkShare } from './check-input.ts'
import { findRoot } from './find-root.ts'
import type { Interval, Proportion } from './interval.ts'
import { normalQuantile } from './normal-distribution.ts'

/** Score statistic of the hypothesis p₁/p₂ = φ, with the rates most likely under it (root of a quadratic). */
const scoreOfRatio = (first: Proportion, second: Proportion, ratio: number): number => {
  const [n1, x1, n2, x2] = [first.trials, first.successes, second.trials, second.successes]
  const a = (n1 + n2) * ratio
  const b = n1 * ratio + x1 + n2 + x2 * ratio
  const two = Math.min(1, (2 * (x1 + x2)) / (b + Math.sqrt(Math.max(0, b * b - 4 * a * (x1 + x2)))))
  const one = Math.min(1, two * ratio)
  const variance = (one * (1 - one)) / n1 + (ratio * ratio * two * (1 - two)) / n2
  const gap = x1 / n1 - ratio * (x2 / n2)
  return gap === 0 ? 0 : gap / Math.sqrt(variance)
}

/** How far from the estimate a limit is sought, in ln φ. */
const reach = 300

/**
 * All ratios p₁/p₂ that the score test keeps. Koopman 1984, Biometrics 40:513. Reaches 0 without successes in the first arm and
 * infinity without successes in the second.
 */
export const ratioScoreInterval = (first: Proportion, second: Proportion, confidence = 0.95): Interval => {
  for (const { successes, trials } of [first, second]) checkCounts(successes, trials)
  checkShare('confidence', confidence)
  const z = normalQuantile(0.5 + confidence / 2)
  const [x1, x2] = [first.successes, second.successes]
  const centre = Math.log(Math.max(0.5, x1) / first.trials) - Math.log(Math.max(0.5, x2) / second.trials)
  const side = (goal: number, end: number): number => {
    const gap = (log: number) => scoreOfRatio(first, second, Math.exp(log)) - goal
    const from = x1 && x2 ? centre : -end
    if (gap(end) < 0 === gap(from) < 0) return end < 0 ? 0 : Infinity
    return Math.exp(findRoot(gap, from, end))
  }
  return { low: x1 === 0 ? 0 : side(z, centre - reach), high: x2 === 0 ? Infinity : side(-z, centre + reach) }
}
