import { binomialDistribution, logBinomialPoint } from './binomial-distribution.ts'
import { checkCounts } from './check-input.ts'
import { fisherExact } from './fisher-exact.ts'
import type { Alternative, Proportion } from './interval.ts'
import { StatisticsError } from './statistics-error.ts'

/** Most customers in both arms; beyond it Fisher's test and the score test agree anyway and this one takes minutes. */
export const boschlooLimit = 4000

/**
 * For each count of the first arm the largest count of the second at which Fisher's one-sided p is no larger than the observed one, or −1.
 * The border only rises, so it is walked once.
 */
const border = (n1: number, n2: number, limit: number): number[] => {
  let most = -1
  return Array.from({ length: n1 + 1 }, (_, x1) => {
    while (most < n2) {
      const next = { successes: most + 1, trials: n2 }
      if (fisherExact({ successes: x1, trials: n1 }, next, 'greater').logP > limit) break
      most++
    }
    return most
  })
}

/** P(table in the region) when both arms have the rate p; counts of the first arm beyond twelve standard deviations weigh nothing. */
const regionAt = (n1: number, n2: number, edge: readonly number[], p: number): number => {
  const second = binomialDistribution(n2, p)
  const reach = 12 * Math.sqrt(n1 * p * (1 - p)) + 30
  const [from, to] = [Math.max(0, Math.floor(n1 * p - reach)), Math.min(n1, Math.ceil(n1 * p + reach))]
  let sum = 0
  let known = { at: -1, share: 0 }
  for (let x1 = from; x1 <= to; x1++) {
    const most = edge[x1] as number
    if (most < 0) continue
    if (known.at !== most) known = { at: most, share: second.cdf(most) }
    sum += Math.exp(logBinomialPoint(x1, n1, p)) * known.share
  }
  return sum
}

const golden = (Math.sqrt(5) - 1) / 2

/** Largest value of a smooth function on a short stretch, by golden section. */
const peak = (of: (x: number) => number, from: number, to: number): number => {
  let [low, high] = [from, to]
  let [one, two] = [high - golden * (high - low), low + golden * (high - low)]
  let [f1, f2] = [of(one), of(two)]
  for (let step = 0; step < 40; step++) {
    if (f1 > f2) {
      ;[high, two, f2] = [two, one, f1]
      one = high - golden * (high - low)
      f1 = of(one)
    } else {
      ;[low, one, f1] = [one, two, f2]
      two = low + golden * (high - low)
      f2 = of(two)
    }
  }
  return Math.max(f1, f2)
}

const oneSided = (first: Proportion, second: Proportion): number => {
  const { logP } = fisherExact(first, second, 'greater')
  const edge = border(first.trials, second.trials, logP + 1e-9)
  const at = (angle: number) => regionAt(first.trials, second.trials, edge, Math.sin(angle) ** 2)
  const steps = Math.min(400, 60 + 4 * Math.ceil(Math.sqrt(first.trials + second.trials)))
  const width = Math.PI / 2 / steps
  const grid = Array.from({ length: steps - 1 }, (_, k) => ({ angle: (k + 1) * width, height: 0 }))
  for (const point of grid) point.height = at(point.angle)
  const tops = [...grid].sort((a, b) => b.height - a.height).slice(0, 3)
  return Math.min(1, Math.max(...tops.map(({ angle }) => peak(at, angle - width, angle + width))))
}

/**
 * Boschloo's exact unconditional test of p₁ = p₂: Fisher's one-sided p is the statistic, and its chance is taken at the common rate that
 * makes it largest; two-sided twice the smaller side. Never weaker than Fisher. Boschloo 1970, Stat. Neerl. 24:1.
 */
export const boschloo = (
  first: Proportion,
  second: Proportion,
  alternative: Alternative = 'two-sided',
): { p: number } => {
  for (const { successes, trials } of [first, second]) checkCounts(successes, trials)
  const all = first.trials + second.trials
  if (all > boschlooLimit)
    throw new StatisticsError('out_of_range', { field: 'trials', value: all, low: 2, high: boschlooLimit })
  if (alternative === 'greater') return { p: oneSided(first, second) }
  if (alternative === 'less') return { p: oneSided(second, first) }
  return { p: Math.min(1, 2 * Math.min(oneSided(first, second), oneSided(second, first))) }
}
