import { checkCounts, checkShare } from './check-input.ts'
import { findRoot } from './find-root.ts'
import type { Interval, Proportion } from './interval.ts'
import { normalQuantile } from './normal-distribution.ts'

/**
 * Score statistic of the hypothesis that the odds ratio is ψ, with the rates most likely under it; variance × N/(N−1). For ψ < 1 the arms
 * change places, so that neither rate nor its complement loses digits; x₁ − n₁p₁ is taken from the arm where it is exact.
 */
const scoreOfOdds = (first: Proportion, second: Proportion, odds: number): number => {
  if (odds < 1) return -scoreOfOdds(second, first, 1 / odds)
  const [n1, x1, n2, x2] = [first.trials, first.successes, second.trials, second.successes]
  const a = n2 * (odds - 1)
  const b = n1 * odds + n2 - (x1 + x2) * (odds - 1)
  const root = Math.sqrt(b * b + 4 * a * (x1 + x2))
  const two = b > 0 ? (2 * (x1 + x2)) / (b + root) : (root - b) / (2 * a)
  const grown = 1 + two * (odds - 1)
  const [one, rest] = [(two * odds) / grown, (1 - two) / grown]
  const all = n1 + n2
  const precision = 1 / (n1 * one * rest) + 1 / (n2 * two * (1 - two))
  const gap = two < rest ? n2 * two - x2 : n1 * rest - (n1 - x1)
  return gap * Math.sqrt((precision * (all - 1)) / all)
}

/** How far from the estimate a limit is sought, in ln ψ. */
const reach = 200

/**
 * All odds ratios that the score test keeps. Miettinen, Nurminen 1985, Stat. Med. 4:213. From 0 without successes in the first arm (or
 * only successes in the second), to infinity in the opposite cases.
 */
export const oddsScoreInterval = (first: Proportion, second: Proportion, confidence = 0.95): Interval => {
  for (const { successes, trials } of [first, second]) checkCounts(successes, trials)
  checkShare('confidence', confidence)
  const z = normalQuantile(0.5 + confidence / 2)
  const none = first.successes === 0 || second.successes === second.trials
  const all = second.successes === 0 || first.successes === first.trials
  if (none && all) return { low: 0, high: Infinity }
  const half = (k: number, n: number) => Math.log((k + 0.5) / (n - k + 0.5))
  const centre = half(first.successes, first.trials) - half(second.successes, second.trials)
  const solve = (goal: number): number => {
    const gap = (log: number) => scoreOfOdds(first, second, Math.exp(log)) - goal
    const [low, high] = [centre - reach, centre + reach]
    if (gap(low) < 0 === gap(high) < 0) return goal > 0 ? 0 : Infinity
    return Math.exp(findRoot(gap, low, high))
  }
  return { low: none ? 0 : solve(z), high: all ? Infinity : solve(-z) }
}
