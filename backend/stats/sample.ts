import { checkCount, checkCounts, checkFinite, checkValues } from './check-input.ts'
import type { Proportion } from './interval.ts'
import { StatisticsError } from './statistics-error.ts'

/** One arm's values as far as a test of means needs them; `variance` is that of one customer's value. */
export interface Sample {
  n: number
  mean: number
  variance: number
}

/** Sample with variance (Σx² − (Σx)²/n)/(n − 1) from sums over customers. Throws no_variance when the sums cannot belong together. */
export const sampleFromSums = (n: number, sum: number, sumOfSquares: number): Sample => {
  checkCount('n', n, 2)
  checkFinite('sum', sum)
  checkFinite('sumOfSquares', sumOfSquares)
  const variance = (sumOfSquares - (sum * sum) / n) / (n - 1)
  checkFinite('variance', variance)
  if (variance < -1e-12 * Math.abs(sumOfSquares))
    throw new StatisticsError('no_variance', { field: 'sumOfSquares', value: variance })
  return { n, mean: sum / n, variance: Math.max(0, variance) }
}

/** Sample of yes/no values with variance p̂q̂ (no n − 1). */
export const sampleFromProportion = ({ successes, trials }: Proportion): Sample => {
  checkCounts(successes, trials)
  const mean = successes / trials
  return { n: trials, mean, variance: mean * (1 - mean) }
}

/** Sample of the values themselves, in two passes so that large values lose no digits. */
export const sampleFromValues = (values: readonly number[]): Sample => {
  checkValues('values', values, 2)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { n: values.length, mean, variance: squares / (values.length - 1) }
}

/** Refuses a sample that no test can use. */
export const checkSample = (field: string, { n, mean, variance }: Sample): void => {
  checkCount(`${field}.n`, n, 2)
  checkFinite(`${field}.mean`, mean)
  if (!(variance > 0 && variance < Infinity)) throw new StatisticsError('no_variance', { field, value: variance })
}
