import { checkCounts } from './check-input.ts'
import { logAtLeast, logExactTwoSided } from './exact-two-sided.ts'
import { hypergeometricDistribution, logHypergeometricPoint, urnRange } from './hypergeometric-distribution.ts'
import type { Alternative, Proportion } from './interval.ts'

/**
 * Fisher's exact test of p₁ = p₂ given the total of successes; `greater` looks for p₁ > p₂. Two-sided by likelihood, as R's fisher.test.
 * Fisher 1935, J. R. Stat. Soc. 98:39. Conservative: `boschloo` is stronger at the same level.
 */
export const fisherExact = (
  first: Proportion,
  second: Proportion,
  alternative: Alternative = 'two-sided',
): { p: number; logP: number } => {
  for (const { successes, trials } of [first, second]) checkCounts(successes, trials)
  const urn = {
    population: first.trials + second.trials,
    marked: first.successes + second.successes,
    draws: first.trials,
  }
  const [low, high] = urnRange(urn)
  const distribution = hypergeometricDistribution(urn)
  const whole = { distribution, logPoint: (x: number) => logHypergeometricPoint(x, urn), low, high }
  const logP =
    alternative === 'two-sided'
      ? logExactTwoSided(whole, first.successes)
      : alternative === 'greater'
        ? logAtLeast(whole, first.successes)
        : distribution.logParts(first.successes).lower
  return { p: Math.exp(logP), logP }
}
