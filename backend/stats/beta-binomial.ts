import { logBinomialPoint } from './binomial-distribution.ts'
import { checkCount, checkCounts, checkPositive, checkShare } from './check-input.ts'
import type { Interval, Proportion } from './interval.ts'
import { minimise } from './minimise.ts'
import { logBinomialTerm } from './saddle-point.ts'
import { StatisticsError } from './statistics-error.ts'

/** Base rates that vary between campaigns as Beta(a, b). */
export interface BetaShape {
  a: number
  b: number
}

/** ln of the negative binomial term Γ(x+a)/(Γ(a)x!)·pˣqᵃ. */
const logNegativeBinomialTerm = (x: number, a: number, p: number, q: number): number =>
  logBinomialTerm(x, a, p, q) + Math.log(a / (a + x))

/**
 * ln P(x of n) when the rate itself is Beta(a, b), as three negative binomial terms that share p = n/(n+a+b), so that nothing cancels
 * however large a + b is. Skellam 1948, J. R. Stat. Soc. B 10:257.
 */
export const logBetaBinomialPoint = (x: number, n: number, { a, b }: BetaShape): number => {
  const all = n + a + b
  const [p, q] = [n / all, (a + b) / all]
  return (
    logNegativeBinomialTerm(x, a, p, q) +
    logNegativeBinomialTerm(n - x, b, p, q) -
    logNegativeBinomialTerm(n, a + b, p, q)
  )
}

/**
 * Maximum-likelihood a and b of rates seen in at least two groups, searched over the log-odds of the mean and the log of a + b.
 * Throws not_converged when the groups vary no more than chance, where a + b has no bound. Griffiths 1973, Biometrics 29:637.
 */
export const fitBetaBinomial = (groups: readonly Proportion[]): BetaShape & { mean: number } => {
  if (groups.length < 2)
    throw new StatisticsError('too_few_values', { field: 'groups', least: 2, value: groups.length })
  for (const { successes, trials } of groups) checkCounts(successes, trials)
  const shape = ([logit, size]: readonly number[]): BetaShape => {
    const mean = 1 / (1 + Math.exp(-(logit as number)))
    return { a: mean * Math.exp(size as number), b: (1 - mean) * Math.exp(size as number) }
  }
  const share =
    groups.reduce((sum, { successes }) => sum + successes, 0.5) / groups.reduce((sum, { trials }) => sum + trials, 1)
  const best = minimise(
    (at) => {
      if (Math.abs(at[1] as number) > 30 || Math.abs(at[0] as number) > 30) return Infinity
      const at0 = shape(at)
      return -groups.reduce((sum, { successes, trials }) => sum + logBetaBinomialPoint(successes, trials, at0), 0)
    },
    [Math.log(share / (1 - share)), Math.log(100)],
    { tolerance: 1e-15 },
  )
  const [x, n] = [
    groups.reduce((sum, { successes }) => sum + successes, 0),
    groups.reduce((sum, { trials }) => sum + trials, 0),
  ]
  const withoutSpread = groups.reduce(
    (sum, { successes, trials }) => sum + logBinomialPoint(successes, trials, x / n),
    0,
  )
  if (-best.value - withoutSpread < 1e-6) throw new StatisticsError('not_converged', { method: 'beta-binomial' })
  const { a, b } = shape(best.at)
  return { a, b, mean: a / (a + b) }
}

/** Posterior mean rate (x + a)/(n + a + b): a group's own rate pulled towards the others'. */
export const betaBinomialPosterior = ({ successes, trials }: Proportion, { a, b }: BetaShape): number => {
  checkCounts(successes, trials)
  return (successes + a) / (trials + a + b)
}

/** Successes among n new customers: mean, standard deviation and the equal-tailed prediction interval, ends included. */
export const predictBetaBinomial = (
  n: number,
  { a, b }: BetaShape,
  confidence = 0.9,
): { mean: number; sd: number; interval: Interval } => {
  checkCount('n', n, 1)
  checkPositive('a', a)
  checkPositive('b', b)
  checkShare('confidence', confidence)
  const mean = (n * a) / (a + b)
  const sd = Math.sqrt((mean * (b / (a + b)) * (a + b + n)) / (a + b + 1))
  const side = (1 - confidence) / 2
  const at = (share: number): number => {
    let [x, log] = [0, logBetaBinomialPoint(0, n, { a, b })]
    for (let sum = Math.exp(log); sum < share && x < n; x++) {
      log += Math.log(((n - x) / (x + 1)) * ((x + a) / (n - x - 1 + b)))
      sum += Math.exp(log)
    }
    return x
  }
  return { mean, sd, interval: { low: at(side), high: at(1 - side) } }
}
