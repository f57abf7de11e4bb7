import { checkCount, checkProbability } from './check-input.ts'
import { type Distribution, probabilities, wholeQuantiles } from './distribution.ts'
import { logIncompleteBeta } from './incomplete-beta.ts'
import type { LogParts } from './incomplete-gamma.ts'
import { logBinomialTerm } from './saddle-point.ts'

/** ln P(X = x) of a binomial distribution; −∞ outside 0…n. Loader 2000. */
export const logBinomialPoint = (x: number, trials: number, p: number): number =>
  x < 0 || x > trials ? -Infinity : logBinomialTerm(x, trials - x, p, 1 - p)

/** Binomial: P(X > x) = I_p(x+1, n−x); Abramowitz, Stegun 26.5.24. */
export const binomialDistribution = (trials: number, p: number): Distribution => {
  checkCount('trials', trials)
  checkProbability('p', p)
  const logParts = (x: number): LogParts => {
    const whole = Math.floor(x)
    if (whole < 0) return { lower: -Infinity, upper: 0 }
    if (whole >= trials) return { lower: 0, upper: -Infinity }
    const { lower, upper } = logIncompleteBeta(whole + 1, trials - whole, p)
    return { lower: upper, upper: lower }
  }
  return { ...probabilities(logParts), ...wholeQuantiles(logParts, 0, trials) }
}
