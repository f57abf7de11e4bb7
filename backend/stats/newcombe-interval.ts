import type { Interval } from './interval.ts'
import { wilsonInterval } from './wilson-interval.ts'

/**
 * Interval of the difference of two independent proportions p̂₁ − p̂₂, as shares:
 * L = d − √((p̂₁−l₁)² + (u₂−p̂₂)²), U = d + √((u₁−p̂₁)² + (p̂₂−l₂)²) with Wilson limits l, u.
 * Newcombe 1998, Stat. Med. 17:873, method 10.
 */
export const newcombeInterval = (
  first: { successes: number; trials: number },
  second: { successes: number; trials: number },
  confidence = 0.95,
): Interval => {
  const one = wilsonInterval(first.successes, first.trials, confidence)
  const two = wilsonInterval(second.successes, second.trials, confidence)
  const p1 = first.successes / first.trials
  const p2 = second.successes / second.trials
  return {
    low: p1 - p2 - Math.hypot(p1 - one.low, two.high - p2),
    high: p1 - p2 + Math.hypot(one.high - p1, p2 - two.low),
  }
}
