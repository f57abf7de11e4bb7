import { checkCounts, checkPositive, checkShare } from './check-input.ts'
import type { Proportion } from './interval.ts'
import { miettinenNurminenInterval, scoreOfDifference } from './miettinen-nurminen-interval.ts'
import { normalQuantile, normalTail } from './normal-distribution.ts'
import { unpooledDifferenceError } from './wald-difference-interval.ts'

export interface NonInferiority {
  difference: number
  standardError: number
  z: number
  /** One-sided p of H₀: treatment − control ≥ margin. */
  p: number
  /** One-sided upper bound of the difference. */
  upper: number
  holds: boolean
}

/**
 * Is a guardrail rate (unsubscribes, complaints) no worse than control by the margin, in shares? H₀: d ≥ Δ, z = (d − Δ)/se with
 * each arm's own variance; it holds when the one-sided upper bound stays under the margin. `method: 'score'` uses Farrington, Manning's
 * statistic, for few events. A difference test with p > α is no such proof. Wellek 2010, Testing Statistical Hypotheses of Equivalence, ch. 6.
 */
export const nonInferiority = (
  treatment: Proportion,
  control: Proportion,
  { margin, alpha = 0.05, method = 'wald' }: { margin: number; alpha?: number; method?: 'wald' | 'score' },
): NonInferiority => {
  for (const { successes, trials } of [treatment, control]) checkCounts(successes, trials)
  checkPositive('margin', margin)
  checkShare('margin', margin)
  checkShare('alpha', alpha)
  const difference = treatment.successes / treatment.trials - control.successes / control.trials
  const standardError = unpooledDifferenceError(treatment, control)
  const wald = method === 'wald' && standardError > 0
  const z = wald ? (difference - margin) / standardError : scoreOfDifference(treatment, control, margin)
  const upper = wald
    ? difference - normalQuantile(alpha) * standardError
    : miettinenNurminenInterval(treatment, control, { confidence: 1 - 2 * alpha }).high
  const p = normalTail(-z)
  return { difference, standardError, z, p, upper, holds: p < alpha }
}
