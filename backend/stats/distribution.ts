import { checkProbability } from './check-input.ts'
import { findRoot } from './find-root.ts'
import type { LogParts } from './incomplete-gamma.ts'

/** What every distribution answers. Tails are those of "greater than x". */
export interface Distribution {
  /** ln P(X ≤ x) and ln P(X > x), finite long after the probabilities underflow. */
  logParts(x: number): LogParts
  /** P(X ≤ x). */
  cdf(x: number): number
  /** P(X > x), never computed as one minus the rest. */
  tail(x: number): number
  /** The x below which the share p lies; for whole numbers the smallest x with P(X ≤ x) ≥ p. */
  quantile(p: number): number
  /** The x above which the share q lies; q may be 1e-300. */
  tailQuantile(q: number): number
}

/** The parts of a distribution that follow from its logarithms. */
export const probabilities = (logParts: (x: number) => LogParts): Pick<Distribution, 'logParts' | 'cdf' | 'tail'> => ({
  logParts,
  cdf: (x) => Math.exp(logParts(x).lower),
  tail: (x) => Math.exp(logParts(x).upper),
})

const farthest = 709

/**
 * Where a continuous function of u = ln x falls through `goal`, sought outwards from `start`; the ends of the search stand for 0 and ∞.
 * `part` must rise or fall monotonically.
 */
const crossing = (part: (u: number) => number, goal: number, start: number): number => {
  const gap = (u: number) => part(u) - goal
  const there = gap(start)
  if (there === 0) return start
  for (let reach = 0.25; ; reach *= 2) {
    for (const u of [start + reach, start - reach]) {
      const end = Math.max(-farthest, Math.min(farthest, u))
      const value = gap(end)
      if (value < 0 !== there < 0 || value === 0) return findRoot(gap, start, end)
    }
    if (reach > 2 * farthest) return part(farthest) > part(-farthest) === there < 0 ? Infinity : -Infinity
  }
}

/**
 * Quantiles of a continuous distribution on a line that is mapped to (−∞, ∞) by `place`; solved on the logarithm of the smaller tail,
 * so both ends keep their digits.
 */
export const continuousQuantiles = (
  logParts: (x: number) => LogParts,
  place: (u: number) => number,
  start: number,
): Pick<Distribution, 'quantile' | 'tailQuantile'> => {
  const lowest = place(-Infinity)
  const highest = place(Infinity)
  const solve = (side: keyof LogParts, p: number): number => {
    checkProbability('probability', p)
    if (p === 0 || p === 1) return (p === 0) === (side === 'lower') ? lowest : highest
    const other = side === 'lower' ? 'upper' : 'lower'
    const [part, goal] = p <= 0.5 ? [side, Math.log(p)] : [other, Math.log1p(-p)]
    return place(crossing((u) => logParts(place(u))[part as keyof LogParts], goal as number, start))
  }
  return { quantile: (p) => solve('lower', p), tailQuantile: (q) => solve('upper', q) }
}

/** Quantiles of a distribution on the whole numbers from `low` to `high`, by bisection. */
export const wholeQuantiles = (
  logParts: (x: number) => LogParts,
  low: number,
  high: number,
): Pick<Distribution, 'quantile' | 'tailQuantile'> => {
  const first = (reached: (x: number) => boolean): number => {
    let [below, above] = [low - 1, high]
    while (above - below > 1) {
      const middle = Math.floor((below + above) / 2)
      if (reached(middle)) above = middle
      else below = middle
    }
    return above
  }
  const checked = (p: number): number => {
    checkProbability('probability', p)
    return p
  }
  const slack = 1e-14
  return {
    quantile: (p) => {
      const upper = Math.log1p(-checked(p))
      const lower = Math.log(p)
      return first((x) => (p <= 0.5 ? logParts(x).lower >= lower - slack : logParts(x).upper <= upper + slack))
    },
    tailQuantile: (q) => {
      const upper = Math.log(checked(q))
      return first((x) => logParts(x).upper <= upper + slack)
    },
  }
}
