import { checkFinite, checkNotNegative } from './check-input.ts'
import { checkStudies, type PooledEffect, type Study } from './random-effects.ts'

/**
 * Each past lift pulled towards the pooled mean, (1 − B)·y + B·μ̂ with B = v/(v + τ²): what a campaign's result says about its true lift
 * once the winner's curse is taken out. Empirical Bayes; Efron, Morris 1975, JASA 70:311.
 */
export const shrinkEstimates = (
  studies: readonly Study[],
  { mean, tau2 }: Pick<PooledEffect, 'mean' | 'tau2'>,
): { estimate: number; weightOfMean: number }[] => {
  checkStudies(studies)
  checkFinite('mean', mean)
  checkNotNegative('tau2', tau2)
  return studies.map(({ estimate, standardError }) => {
    const weightOfMean = standardError ** 2 / (standardError ** 2 + tau2)
    return { estimate: (1 - weightOfMean) * estimate + weightOfMean * mean, weightOfMean }
  })
}
