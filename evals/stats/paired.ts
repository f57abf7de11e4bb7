import { checkValues } from '../../backend/stats/check-input.ts'
import type { Interval } from '../../backend/stats/interval.ts'
import { normalQuantile } from '../../backend/stats/normal-distribution.ts'
import { sampleQuantile } from '../../backend/stats/winsorise.ts'

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length

/**
 * Two-sided p of paired differences under random signs, with one added on both sides so that it is never 0. `uniform` decides the result.
 * Fisher 1935, The Design of Experiments, §21; Phipson, Smyth 2010, Stat. Appl. Genet. Mol. Biol. 9:39.
 */
export const signFlipTest = (differences: readonly number[], uniform: () => number, flips = 10_000): { p: number } => {
  checkValues('differences', differences)
  const moved = differences.filter((one) => one !== 0)
  if (moved.length === 0) return { p: 1 }
  const observed = Math.abs(moved.reduce((sum, one) => sum + one, 0))
  let extreme = 0
  for (let flip = 0; flip < flips; flip += 1) {
    let sum = 0
    for (const one of moved) sum += uniform() < 0.5 ? one : -one
    if (Math.abs(sum) >= observed - 1e-12) extreme += 1
  }
  return { p: (extreme + 1) / (flips + 1) }
}

/** Percentile interval of the mean difference over resampled cases. Efron, Tibshirani 1993, ch. 13. */
export const bootstrapCases = (
  differences: readonly number[],
  uniform: () => number,
  { resamples = 4000, confidence = 0.95 } = {},
): Interval => {
  checkValues('differences', differences, 2)
  const n = differences.length
  const drawn = Array.from({ length: resamples }, () => {
    let sum = 0
    for (let i = 0; i < n; i += 1) sum += differences[Math.floor(uniform() * n)] as number
    return sum / n
  })
  const side = (1 - confidence) / 2
  return { low: sampleQuantile(drawn, side), high: sampleQuantile(drawn, 1 - side) }
}

/**
 * Smallest mean difference that so many pairs would show: (z₁₋α⸝₂ + z_power)·s/√n, with the spread of the differences seen, or, where none
 * differs, that of one pair in which they would.
 */
export const pairedMde = (differences: readonly number[], { alpha = 0.05, power = 0.8 } = {}): number => {
  checkValues('differences', differences, 2)
  const n = differences.length
  const centre = mean(differences)
  const seen = differences.reduce((sum, one) => sum + (one - centre) ** 2, 0) / (n - 1)
  const spread = Math.sqrt(Math.max(seen, 1 / n))
  return ((normalQuantile(1 - alpha / 2) + normalQuantile(power)) * spread) / Math.sqrt(n)
}
