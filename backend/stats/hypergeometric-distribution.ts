import { checkCount } from './check-input.ts'
import { type Distribution, probabilities, wholeQuantiles } from './distribution.ts'
import type { LogParts } from './incomplete-gamma.ts'
import { logOneMinusExp } from './log-space.ts'
import { logBinomialTerm } from './saddle-point.ts'
import { StatisticsError } from './statistics-error.ts'

/** An urn: `marked` of `population` carry the mark, `draws` are taken without putting back. */
export interface Urn {
  population: number
  marked: number
  draws: number
}

/** Refuses an urn that cannot be. */
export const checkUrn = ({ population, marked, draws }: Urn): void => {
  checkCount('population', population)
  checkCount('marked', marked)
  checkCount('draws', draws)
  for (const [field, value] of [
    ['marked', marked],
    ['draws', draws],
  ] as const)
    if (value > population) throw new StatisticsError('out_of_range', { field, value, low: 0, high: population })
}

/** Fewest and most marked ones that the draws can hold. */
export const urnRange = ({ population, marked, draws }: Urn): [low: number, high: number] => [
  Math.max(0, draws + marked - population),
  Math.min(draws, marked),
]

/** ln P(X = x) marked among the draws, as three binomial terms that share p = draws/population. Loader 2000. */
export const logHypergeometricPoint = (x: number, urn: Urn): number => {
  const [low, high] = urnRange(urn)
  if (x < low || x > high) return -Infinity
  const { population, marked, draws } = urn
  if (population === 0) return 0
  const p = draws / population
  const q = (population - draws) / population
  return (
    logBinomialTerm(x, marked - x, p, q) +
    logBinomialTerm(draws - x, population - marked - draws + x, p, q) -
    logBinomialTerm(draws, population - draws, p, q)
  )
}

/** Σ of point probabilities from x outwards in units of the one at x, until they no longer count. */
const outwards = (x: number, step: 1 | -1, { population, marked, draws }: Urn): number => {
  let term = 1
  let sum = 1
  for (let k = x; term > sum * 1e-18; k += step) {
    const up = step === 1 ? k : k - 1
    const ratio = ((marked - up) * (draws - up)) / ((up + 1) * (population - marked - draws + up + 1))
    term *= step === 1 ? ratio : 1 / ratio
    if (!(term > 0 && Number.isFinite(term))) break
    sum += term
  }
  return sum
}

/**
 * Hypergeometric: the marked among the draws. A tail is the sum of its terms by their ratio, started at the term nearest the mode.
 */
export const hypergeometricDistribution = (urn: Urn): Distribution => {
  checkUrn(urn)
  const [low, high] = urnRange(urn)
  const mode = ((urn.draws + 1) * (urn.marked + 1)) / (urn.population + 2)
  const sumFrom = (x: number, step: 1 | -1) =>
    Math.min(0, logHypergeometricPoint(x, urn) + Math.log(outwards(x, step, urn)))
  const logParts = (x: number): LogParts => {
    const whole = Math.floor(x)
    if (whole < low) return { lower: -Infinity, upper: 0 }
    if (whole >= high) return { lower: 0, upper: -Infinity }
    if (whole < mode) {
      const lower = sumFrom(whole, -1)
      return { lower, upper: logOneMinusExp(lower) }
    }
    const upper = sumFrom(whole + 1, 1)
    return { lower: logOneMinusExp(upper), upper }
  }
  return { ...probabilities(logParts), ...wholeQuantiles(logParts, low, high) }
}
