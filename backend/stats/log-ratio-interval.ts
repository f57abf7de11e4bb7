import { checkCounts, checkShare } from './check-input.ts'
import type { Interval, Proportion } from './interval.ts'
import { normalQuantile } from './normal-distribution.ts'

/**
 * Ratio p₁/p₂ with R·exp(±z√(1/x₁ − 1/n₁ + 1/x₂ − 1/n₂)). Katz et al. 1978, Biometrics 34:469; `adjusted` adds ½ to successes and trials of
 * both arms (Walter 1975). Minus one it is the relative lift on the log scale. Without successes the plain form gives 0 to infinity.
 */
export const logRatioInterval = (
  first: Proportion,
  second: Proportion,
  { confidence = 0.95, adjusted = false } = {},
): Interval & { estimate: number } => {
  for (const { successes, trials } of [first, second]) checkCounts(successes, trials)
  checkShare('confidence', confidence)
  const more = adjusted ? 0.5 : 0
  const [x1, n1, x2, n2] = [first.successes, first.trials, second.successes, second.trials].map(
    (count) => count + more,
  ) as [number, number, number, number]
  const estimate = x1 / n1 / (x2 / n2)
  if (x1 === 0 || x2 === 0) return { estimate, low: 0, high: Infinity }
  const half = normalQuantile(0.5 + confidence / 2) * Math.sqrt(1 / x1 - 1 / n1 + 1 / x2 - 1 / n2)
  return { estimate, low: estimate * Math.exp(-half), high: estimate * Math.exp(half) }
}
