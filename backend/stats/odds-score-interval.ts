import { checkCounts, checkShare } from './check-input.ts'
import { findRoot } from './find-root.ts'
import type { Interval, Proportion } from './interval.ts'
import { normalQuantile } from './normal-distribution.ts'

/** Score statistic of the hypothesis that the odds ratio is ψ, with the rates most likely under it; variance × N/(N−1). */
const scoreOfOdds = (first: Proportion, second: Proportion, odds: number): number => {
  const [n1, x1, n2, x2] = [first.trials, first.successes, second.trials, second.successes]
  const a = n2 * (odds - 1)
  const b = n1 * odds + n2 - (x1 + x2) * (odds - 1)
  const two = (2 * (x1 + x2)) / (b + Math.sqrt(b * b + 4 * a * (x1 + x2)))
  const one = (two * odds) / (1 + two * (odds - 1))
  const all = n1 + n2
  const precision = 1 / (n1 * one * (1 - one)) + 1 / (n2 * two * (1 - two))
  return (x1 - n1 * one) * Math.sqrt((precision * (all - 1)) / all)
}

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
  const solve = (goal: number) =>
    Math.exp(findRoot((log) => scoreOfOdds(first, second, Math.exp(log)) - goal, centre - 200, centre + 200))
  return { low: none ? 0 : solve(z), high: all ? Infinity : solve(-z) }
}
