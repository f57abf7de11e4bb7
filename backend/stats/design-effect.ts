import { checkPositive, checkProbability } from './check-input.ts'

/**
 * Factor 1 + (m − 1)·ICC by which clusters of mean size m (branches, households) inflate the variance of a mean.
 * Kish 1965, Survey Sampling, §5.4.
 */
export const designEffect = (clusterSize: number, intraclassCorrelation: number): number => {
  checkPositive('clusterSize', clusterSize)
  checkProbability('intraclassCorrelation', intraclassCorrelation)
  return 1 + (clusterSize - 1) * intraclassCorrelation
}
