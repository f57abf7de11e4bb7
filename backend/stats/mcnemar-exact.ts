import { binomialDistribution } from './binomial-distribution.ts'
import { checkCount } from './check-input.ts'

/**
 * Exact McNemar test of paired yes/no answers: `onlyFirst` and `onlySecond` count the pairs that differ; p = 2·P(X ≤ min | n, ½).
 * McNemar 1947, Psychometrika 12:153. Without differing pairs p is 1.
 */
export const mcnemarExact = (onlyFirst: number, onlySecond: number): { p: number } => {
  checkCount('onlyFirst', onlyFirst)
  checkCount('onlySecond', onlySecond)
  const pairs = onlyFirst + onlySecond
  return { p: Math.min(1, 2 * binomialDistribution(pairs, 0.5).cdf(Math.min(onlyFirst, onlySecond))) }
}
