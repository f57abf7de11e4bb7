import { StatisticsError } from './statistics-error.ts'

/**
 * Root of a continuous function between two points of unlike sign, to the last digits: inverse quadratic interpolation where it is
 * safe, bisection elsewhere. Chandrupatla 1997, Adv. Eng. Softw. 28:145. Throws not_converged when the signs are alike.
 */
export const findRoot = (of: (x: number) => number, from: number, to: number, tolerance = 4e-16): number => {
  let [a, b] = [to, from]
  let [fa, fb] = [of(a), of(b)]
  if (fa === 0) return a
  if (fb === 0) return b
  if (!(fa < 0 !== fb < 0) || Number.isNaN(fa) || Number.isNaN(fb))
    throw new StatisticsError('not_converged', { method: 'root' })
  let c = a
  let fc = fa
  let share = 0.5
  for (let step = 0; step < 300; step++) {
    const x = a + share * (b - a)
    const fx = of(x)
    if (fx < 0 === fa < 0) [c, fc] = [a, fa]
    else [c, b, fc, fb] = [b, a, fb, fa]
    a = x
    fa = fx
    const [best, least] = Math.abs(fa) < Math.abs(fb) ? [a, fa] : [b, fb]
    const reach = (2 * tolerance * Math.abs(best) + 1e-300) / Math.abs(b - c)
    if (least === 0 || reach > 0.5) return best
    const xi = (a - b) / (c - b)
    const phi = (fa - fb) / (fc - fb)
    const interpolated =
      phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi
        ? (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb))
        : 0.5
    share = Math.min(1 - reach, Math.max(reach, interpolated))
  }
  return Math.abs(fa) < Math.abs(fb) ? a : b
}
