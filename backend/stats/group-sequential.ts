import { checkShare } from './check-input.ts'
import { findRoot } from './find-root.ts'
import { legendreRule } from './gauss-legendre.ts'
import { normalDensity, normalTail } from './normal-distribution.ts'
import { StatisticsError } from './statistics-error.ts'

/** How strict early looks are: O'Brien–Fleming z ∝ 1/√t, Pocock the same z at every look. */
export type BoundaryShape = 'obrien-fleming' | 'pocock'

const rule = legendreRule(80)

/** Refuses looks that are no rising shares of the final information. */
export const checkLooks = (fractions: readonly number[]): void => {
  if (fractions.length === 0) throw new StatisticsError('too_few_values', { field: 'looks', least: 1, value: 0 })
  fractions.forEach((t, k) => {
    if (!(t > (fractions[k - 1] ?? 0) && t <= 1))
      throw new StatisticsError('out_of_range', { field: `looks[${k}]`, value: t, low: fractions[k - 1] ?? 0, high: 1 })
  })
}

/**
 * Chance under no effect of crossing ±z for the first time at each look, by recursive integration of the density of the statistic's path
 * that has stayed inside. Armitage, McPherson, Rowe 1969, J. R. Stat. Soc. A 132:235.
 */
export const crossingProbabilities = (fractions: readonly number[], bounds: readonly number[]): number[] => {
  checkLooks(fractions)
  let inside: { at: number[]; mass: number[] } = { at: [0], mass: [1] }
  return fractions.map((t, k) => {
    const sd = Math.sqrt(t - (fractions[k - 1] ?? 0))
    const edge = (bounds[k] as number) * Math.sqrt(t)
    const crossed = inside.at.reduce(
      (sum, b, j) => sum + (inside.mass[j] as number) * (normalTail((edge - b) / sd) + normalTail((edge + b) / sd)),
      0,
    )
    const at = rule.nodes.map((node) => node * edge)
    const mass = at.map(
      (b, i) =>
        (rule.weights[i] as number) *
        edge *
        inside.at.reduce((sum, from, j) => sum + ((inside.mass[j] as number) * normalDensity((b - from) / sd)) / sd, 0),
    )
    inside = { at, mass }
    return crossed
  })
}

/**
 * z at each planned look so that the whole test keeps its two-sided α: the constant of the shape is found on `crossingProbabilities`.
 * `looks` is a number of equal steps or the shares of the final information. O'Brien, Fleming 1979, Biometrics 35:549; Pocock 1977,
 * Biometrika 64:191; Jennison, Turnbull 2000, ch. 2.
 */
export const groupSequentialBounds = (
  looks: number | readonly number[],
  { alpha = 0.05, shape = 'obrien-fleming' as BoundaryShape } = {},
): number[] => {
  checkShare('alpha', alpha)
  const fractions = typeof looks === 'number' ? Array.from({ length: looks }, (_, k) => (k + 1) / looks) : looks
  checkLooks(fractions)
  const last = fractions.at(-1) as number
  const bounds = (constant: number) =>
    fractions.map((t) => (shape === 'pocock' ? constant : constant * Math.sqrt(last / t)))
  const spent = (constant: number) => crossingProbabilities(fractions, bounds(constant)).reduce((sum, p) => sum + p, 0)
  return bounds(findRoot((constant) => spent(constant) - alpha, 0.1, 12, 1e-13))
}
