import { betaDistribution } from './beta-distribution.ts'
import { checkCounts, checkPositive } from './check-input.ts'
import { gaussLegendre } from './gauss-legendre.ts'
import type { Proportion } from './interval.ts'
import { logBinomialTerm } from './saddle-point.ts'

/**
 * P(p₁ > p₂) under independent Beta(a, b) priors, uniform by default: ∫ f₁(p)·F₂(p) dp over the stretch where the first posterior has its
 * mass. Gelman et al. 2013, §2.4. State the prior beside it; it is no p-value.
 */
export const betaComparison = (first: Proportion, second: Proportion, prior = { a: 1, b: 1 }): number => {
  for (const { successes, trials } of [first, second]) checkCounts(successes, trials)
  checkPositive('prior.a', prior.a)
  checkPositive('prior.b', prior.b)
  const shapes = ({ successes, trials }: Proportion) => [successes + prior.a, trials - successes + prior.b] as const
  const [a, b] = shapes(first)
  const one = betaDistribution(a, b)
  const two = betaDistribution(...shapes(second))
  const [low, high] = [one.quantile(1e-17), one.tailQuantile(1e-17)]
  const scale = Math.log(a * (b / (a + b)))
  const pieces = 12
  const width = (high - low) / pieces
  let sum = 0
  for (let piece = 0; piece < pieces; piece++)
    sum += gaussLegendre(
      (p) => Math.exp(logBinomialTerm(a, b, p, 1 - p) + scale - Math.log(p) - Math.log1p(-p)) * two.cdf(p),
      low + piece * width,
      low + (piece + 1) * width,
    )
  return Math.min(1, sum)
}
