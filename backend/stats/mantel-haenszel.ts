import { checkCounts } from './check-input.ts'
import { type EffectTest, testEffect } from './effect.ts'
import type { Proportion } from './interval.ts'
import { StatisticsError } from './statistics-error.ts'

/** Both arms within one stratum (a channel, a region). */
export interface Stratum {
  treatment: Proportion
  control: Proportion
}

/**
 * Difference of proportions pooled over strata, weights n_t·n_c/N, with Sato's variance. Mantel, Haenszel 1959; Greenland, Robins 1985,
 * Biometrics 41:55; Sato 1989, Biometrics 45:1323. Strata without one of the arms carry no weight.
 */
export const mantelHaenszelDifference = (strata: readonly Stratum[], confidence = 0.95): EffectTest => {
  let [weight, sum, one, two] = [0, 0, 0, 0]
  for (const { treatment, control } of strata) {
    if (treatment.trials === 0 || control.trials === 0) continue
    for (const { successes, trials } of [treatment, control]) checkCounts(successes, trials)
    const [x1, n1, x2, n2] = [treatment.successes, treatment.trials, control.successes, control.trials]
    const all = n1 + n2
    weight += (n1 * n2) / all
    sum += (x1 * n2 - x2 * n1) / all
    one += (n1 ** 2 * x2 - n2 ** 2 * x1 + (n1 * n2 * (n2 - n1)) / 2) / all ** 2
    two += (x1 * (n2 - x2) + x2 * (n1 - x1)) / (2 * all)
  }
  if (weight === 0) throw new StatisticsError('too_few_values', { field: 'strata with both arms', least: 1, value: 0 })
  const estimate = sum / weight
  return testEffect({ estimate, standardError: Math.sqrt((estimate * one + two) / weight ** 2) }, { confidence })
}
