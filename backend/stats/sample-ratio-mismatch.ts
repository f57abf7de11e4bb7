import { checkCount, checkFinite, checkLength } from './check-input.ts'
import { chiSquare } from './chi-square.ts'
import { StatisticsError } from './statistics-error.ts'

export interface SampleRatio {
  chiSquare: number
  /** Arms with a planned share, less one. */
  df: number
  p: number
  /** Largest |observed share − planned share|, 0–1: with very many customers a harmless gap is significant too. */
  deviation: number
  mismatch: boolean
}

/** Below this p a split is not the planned one. Fabijan et al. 2019, KDD. */
export const splitThreshold = 0.001

/**
 * Was the split the planned one? χ² = Σ(Oᵢ − nπᵢ)²/(nπᵢ) over arms with a planned share, on assigned customers; weights need not add to one.
 * p below `threshold` is a mismatch. Fabijan et al. 2019, KDD; `splitThreshold` as there.
 */
export const sampleRatioMismatch = (
  assigned: readonly number[],
  planned: readonly number[],
  threshold = splitThreshold,
): SampleRatio => {
  checkLength('planned', planned, assigned.length)
  assigned.forEach((count, k) => {
    checkCount(`assigned[${k}]`, count)
  })
  planned.forEach((weight, k) => {
    checkFinite(`planned[${k}]`, weight)
    if (weight < 0)
      throw new StatisticsError('out_of_range', { field: `planned[${k}]`, value: weight, low: 0, high: 1 })
  })
  const arms = assigned.map((count, k) => ({ count, weight: planned[k] as number })).filter(({ weight }) => weight > 0)
  const weights = arms.reduce((sum, { weight }) => sum + weight, 0)
  const all = arms.reduce((sum, { count }) => sum + count, 0)
  if (arms.length === 0) throw new StatisticsError('too_few_values', { field: 'planned', least: 1, value: 0 })
  const df = arms.length - 1
  if (df === 0 || all === 0) return { chiSquare: 0, df, p: 1, deviation: 0, mismatch: false }
  const value = arms.reduce((sum, { count, weight }) => {
    const expected = (all * weight) / weights
    return sum + (count - expected) ** 2 / expected
  }, 0)
  const p = chiSquare(df).tail(value)
  const deviation = Math.max(...arms.map(({ count, weight }) => Math.abs(count / all - weight / weights)))
  return { chiSquare: value, df, p, deviation, mismatch: p < threshold }
}
