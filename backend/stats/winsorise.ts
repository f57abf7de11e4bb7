import { checkProbability, checkValues } from './check-input.ts'

/** Quantile of a list by linear interpolation between order statistics (Hyndman, Fan 1996, type 7). */
export const sampleQuantile = (values: readonly number[], p: number): number => {
  checkValues('values', values)
  checkProbability('p', p)
  const sorted = [...values].sort((a, b) => a - b)
  const place = p * (sorted.length - 1)
  const below = Math.floor(place)
  const low = sorted[below] as number
  return low + (place - below) * ((sorted[below + 1] ?? low) - low)
}

/**
 * Values above the given quantile of all of them, set to it: spend is heavy-tailed. The percentile is fixed before the data are seen and
 * stated beside the result. Tukey, McLaughlin 1963, Sankhya A 25:331.
 */
export const winsorise = (
  values: readonly number[],
  percentile = 0.99,
): { values: number[]; cap: number; changed: number } => {
  const cap = sampleQuantile(values, percentile)
  return {
    values: values.map((value) => Math.min(value, cap)),
    cap,
    changed: values.filter((value) => value > cap).length,
  }
}
