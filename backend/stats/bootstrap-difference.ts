import { checkCount, checkShare, checkValues } from './check-input.ts'
import type { Interval } from './interval.ts'
import { sampleQuantile } from './winsorise.ts'

/**
 * Percentile interval of the difference of means, treatment − control, over resamples of customers: a check of Welch for heavy tails.
 * `uniform` gives numbers in [0, 1) and decides the result. Efron, Tibshirani 1993, ch. 13.
 */
export const bootstrapDifference = (
  treatment: readonly number[],
  control: readonly number[],
  uniform: () => number,
  { resamples = 1000, confidence = 0.95 } = {},
): Interval => {
  checkValues('treatment', treatment, 2)
  checkValues('control', control, 2)
  checkCount('resamples', resamples, 20)
  checkShare('confidence', confidence)
  const meanOfDraw = (values: readonly number[]): number => {
    let sum = 0
    for (let k = 0; k < values.length; k++) sum += values[Math.floor(uniform() * values.length)] as number
    return sum / values.length
  }
  const drawn = Array.from({ length: resamples }, () => meanOfDraw(treatment) - meanOfDraw(control))
  const side = (1 - confidence) / 2
  return { low: sampleQuantile(drawn, side), high: sampleQuantile(drawn, 1 - side) }
}
