import { checkCounts, checkShare } from './check-input.ts'
import type { Interval, Proportion } from './interval.ts'
import { normalQuantile } from './normal-distribution.ts'

/** Standard error of p̂₁ − p̂₂, each arm with its own variance. */
export const unpooledDifferenceError = (first: Proportion, second: Proportion): number => {
  const variance = ({ successes, trials }: Proportion) =>
    (successes / trials) * ((trials - successes) / trials / trials)
  return Math.sqrt(variance(first) + variance(second))
}

/** d ± z√(p̂₁q̂₁/n₁ + p̂₂q̂₂/n₂), the textbook interval of a difference; for comparison with the ones that hold their level. */
export const waldDifferenceInterval = (first: Proportion, second: Proportion, confidence = 0.95): Interval => {
  for (const { successes, trials } of [first, second]) checkCounts(successes, trials)
  checkShare('confidence', confidence)
  const difference = first.successes / first.trials - second.successes / second.trials
  const half = normalQuantile(0.5 + confidence / 2) * unpooledDifferenceError(first, second)
  return { low: difference - half, high: difference + half }
}
