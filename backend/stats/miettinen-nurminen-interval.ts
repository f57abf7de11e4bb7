import { checkCounts, checkShare } from './check-input.ts'
import { findRoot } from './find-root.ts'
import type { Interval, Proportion } from './interval.ts'
import { normalQuantile } from './normal-distribution.ts'

/**
 * Most likely rate of the first arm when the true difference p₁ − p₂ is δ: the root of the cubic likelihood equation that lies in range,
 * in trigonometric form. Farrington, Manning 1990, Stat. Med. 9:1447, appendix.
 */
const restrictedRate = (first: Proportion, second: Proportion, delta: number): number => {
  const [p1, p2] = [first.successes / first.trials, second.successes / second.trials]
  const theta = second.trials / first.trials
  const a = 1 + theta
  const b = -(1 + theta + p1 + theta * p2 + delta * (theta + 2))
  const c = delta * delta + delta * (2 * p1 + theta + 1) + p1 + theta * p2
  const d = -p1 * delta * (1 + delta)
  const v = (b / (3 * a)) ** 3 - (b * c) / (6 * a * a) + d / (2 * a)
  const u = (v < 0 ? -1 : 1) * Math.sqrt(Math.max(0, (b / (3 * a)) ** 2 - c / (3 * a)))
  const turn = u === 0 ? 0 : Math.max(-1, Math.min(1, v / u ** 3))
  const rate = 2 * u * Math.cos((Math.PI + Math.acos(turn)) / 3) - b / (3 * a)
  return Math.max(0, delta, Math.min(1, 1 + delta, rate))
}

/** Score statistic of the hypothesis p₁ − p₂ = δ, as a standard normal deviate. */
export const scoreOfDifference = (
  first: Proportion,
  second: Proportion,
  delta: number,
  correction: 'miettinen-nurminen' | 'none' = 'miettinen-nurminen',
): number => {
  const gap = first.successes / first.trials - second.successes / second.trials - delta
  const one = restrictedRate(first, second, delta)
  const two = one - delta
  const all = first.trials + second.trials
  const variance =
    ((one * (1 - one)) / first.trials + (two * (1 - two)) / second.trials) *
    (correction === 'none' ? 1 : all / (all - 1))
  return gap === 0 ? 0 : gap / Math.sqrt(Math.max(0, variance))
}

/**
 * All differences p₁ − p₂ that the score test keeps; variance × N/(N−1) as Miettinen, Nurminen 1985, Stat. Med. 4:213, or without it
 * (Mee 1984). Agrees with the score test about whether 0 is inside.
 */
export const miettinenNurminenInterval = (
  first: Proportion,
  second: Proportion,
  { confidence = 0.95, correction = 'miettinen-nurminen' as 'miettinen-nurminen' | 'none' } = {},
): Interval => {
  for (const { successes, trials } of [first, second]) checkCounts(successes, trials)
  checkShare('confidence', confidence)
  const z = normalQuantile(0.5 + confidence / 2)
  const difference = first.successes / first.trials - second.successes / second.trials
  const edge = (end: -1 | 1): number => {
    const gap = (delta: number) => scoreOfDifference(first, second, delta, correction) + end * z
    if (difference === end) return end
    return end * gap(end) >= 0 ? end : findRoot(gap, end, difference)
  }
  return { low: edge(-1), high: edge(1) }
}
