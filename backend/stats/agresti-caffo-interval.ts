import { checkCounts } from './check-input.ts'
import type { Interval, Proportion } from './interval.ts'
import { waldDifferenceInterval } from './wald-difference-interval.ts'

/** Wald interval of p₁ − p₂ after one success and one failure more in each arm. Agresti, Caffo 2000, Am. Stat. 54:280. */
export const agrestiCaffoInterval = (first: Proportion, second: Proportion, confidence = 0.95): Interval => {
  for (const { successes, trials } of [first, second]) checkCounts(successes, trials)
  const grown = ({ successes, trials }: Proportion) => ({ successes: successes + 1, trials: trials + 2 })
  return waldDifferenceInterval(grown(first), grown(second), confidence)
}
