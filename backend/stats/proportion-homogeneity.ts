import { checkCounts } from './check-input.ts'
import { chiSquare } from './chi-square.ts'
import type { Proportion } from './interval.ts'
import { StatisticsError } from './statistics-error.ts'

/** χ² = Σ(xᵢ − nᵢp̄)²/(nᵢp̄q̄) with k − 1 degrees of freedom: are k proportions equal? Pearson 1900; R's prop.test without correction. */
export const proportionHomogeneity = (arms: readonly Proportion[]): { chiSquare: number; df: number; p: number } => {
  if (arms.length < 2) throw new StatisticsError('too_few_values', { field: 'arms', least: 2, value: arms.length })
  for (const { successes, trials } of arms) checkCounts(successes, trials)
  const trials = arms.reduce((sum, arm) => sum + arm.trials, 0)
  const share = arms.reduce((sum, arm) => sum + arm.successes, 0) / trials
  if (share === 0 || share === 1) return { chiSquare: 0, df: arms.length - 1, p: 1 }
  const value = arms.reduce(
    (sum, arm) => sum + (arm.successes - arm.trials * share) ** 2 / (arm.trials * share * (1 - share)),
    0,
  )
  return { chiSquare: value, df: arms.length - 1, p: chiSquare(arms.length - 1).tail(value) }
}
