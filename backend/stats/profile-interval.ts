import { checkCounts, checkShare } from './check-input.ts'
import { cubicSpline } from './cubic-spline.ts'
import type { Interval, Proportion } from './interval.ts'
import { signedDeviance } from './likelihood-ratio-interval.ts'
import { normalQuantile } from './normal-distribution.ts'

/** Straight-line interpolation of x where y, rising, passes the goal. */
const passing = (x: readonly number[], y: readonly number[], goal: number): number => {
  const after = Math.max(
    1,
    y.findIndex((value) => value >= goal),
  )
  const [y0, y1] = [y[after - 1] as number, y[after] as number]
  const [x0, x1] = [x[after - 1] as number, x[after] as number]
  return x0 + ((x1 - x0) * (goal - y0)) / (y1 - y0)
}

/**
 * Likelihood-ratio interval as R's binom.profile approximates it: signed deviances in steps along the log-odds, splined and read off a
 * grid of three points per step. For comparison with published tables; `likelihoodRatioInterval` is the exact one.
 * Half a success and half a failure are added at 0 and n successes. Dorai-Raj 2006, package binom.
 */
export const profileInterval = ({ successes, trials }: Proportion, confidence = 0.95): Interval => {
  checkCounts(successes, trials)
  checkShare('confidence', confidence)
  const [none, all] = [successes === 0, successes === trials]
  const edge = none || all
  const counts = edge ? { successes: successes + 0.5, trials: trials + 1 } : { successes, trials }
  const side = (1 - confidence) / 2
  const farthest = normalQuantile(1 - side / counts.trials)
  const share = counts.successes / counts.trials
  const damping = Math.min(2 / Math.log(counts.trials), edge ? 0.5 : 1)
  const step = (farthest / 5) * (damping / Math.sqrt(counts.trials * share * (1 - share)))
  const centre = Math.log(share / (1 - share))
  const walk = (sign: 1 | -1): { p: number; z: number }[] => {
    const points: { p: number; z: number }[] = []
    for (let k = 1; k <= 50 && Math.abs(points.at(-1)?.z ?? 0) < farthest; k++) {
      const p = 1 / (1 + Math.exp(-(centre + sign * k * step)))
      points.push({ p, z: signedDeviance(counts, p) })
    }
    return points
  }
  const points = [...(none ? [] : walk(-1).reverse()), ...(all ? [] : walk(1))]
  const spline = cubicSpline(
    points.map(({ p }) => p),
    points.map(({ z }) => z),
  )
  const [first, last] = [points[0]?.p as number, points.at(-1)?.p as number]
  const size = 3 * points.length
  const grid = Array.from({ length: size }, (_, k) => first + ((last - first) * k) / (size - 1))
  const heights = grid.map(spline)
  const z = normalQuantile(1 - side)
  return { low: none ? 0 : passing(grid, heights, -z), high: all ? 1 : passing(grid, heights, z) }
}
