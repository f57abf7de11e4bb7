import { checkCounts } from './check-input.ts'
import type { Alternative, Proportion } from './interval.ts'
import { normalCdf, normalTail } from './normal-distribution.ts'
import type { NullVariance } from './two-proportion-variance.ts'
import { unpooledDifferenceError } from './wald-difference-interval.ts'

/** p of a standard normal deviate; `greater` looks for positive ones. */
export const normalPValue = (z: number, alternative: Alternative = 'two-sided'): number =>
  alternative === 'two-sided'
    ? Math.min(1, 2 * normalTail(Math.abs(z)))
    : alternative === 'greater'
      ? normalTail(z)
      : normalCdf(z)

/**
 * z-test of p₁ = p₂: d/√(p̄q̄(1/n₁ + 1/n₂)) pooled (the score test), or with each arm's own variance. Arms that agree exactly give z = 0.
 * Fleiss, Levin, Paik 2003, ch. 3.
 */
export const twoProportionTest = (
  first: Proportion,
  second: Proportion,
  { alternative = 'two-sided' as Alternative, variance = 'pooled' as NullVariance } = {},
): { difference: number; standardError: number; z: number; p: number } => {
  for (const { successes, trials } of [first, second]) checkCounts(successes, trials)
  const difference = first.successes / first.trials - second.successes / second.trials
  const all = first.trials + second.trials
  const pooled = (first.successes + second.successes) / all
  const standardError =
    variance === 'pooled'
      ? Math.sqrt(pooled * (1 - pooled) * (1 / first.trials + 1 / second.trials))
      : unpooledDifferenceError(first, second)
  const z = difference === 0 ? 0 : difference / standardError
  return { difference, standardError, z, p: normalPValue(z, alternative) }
}
