import { checkCount, checkShare } from './check-input.ts'
import type { Interval } from './interval.ts'
import { qiniCoefficient } from './qini-coefficient.ts'
import { checkScored, type Scored } from './qini-curve.ts'
import { sampleQuantile } from './winsorise.ts'

/**
 * Percentile interval of the Qini coefficient over resamples of customers, drawn within each arm so that both keep their size; `uniform`
 * gives numbers in [0, 1) and decides the result. Efron, Tibshirani 1993, ch. 13.
 */
export const qiniBootstrap = (
  scored: Scored,
  uniform: () => number,
  { resamples = 200, confidence = 0.95 } = {},
): Interval => {
  checkScored(scored)
  checkCount('resamples', resamples, 20)
  checkShare('confidence', confidence)
  const all = scored.score.map((_, k) => k)
  const arms = [true, false].map((arm) => all.filter((k) => scored.treated[k] === arm))
  const values = Array.from({ length: resamples }, () => {
    const drawn = arms.flatMap((arm) => arm.map(() => arm[Math.floor(uniform() * arm.length)] as number))
    return qiniCoefficient({
      score: drawn.map((k) => scored.score[k] as number),
      treated: drawn.map((k) => scored.treated[k] as boolean),
      outcome: drawn.map((k) => scored.outcome[k] as number),
    }).normalised
  })
  const side = (1 - confidence) / 2
  return { low: sampleQuantile(values, side), high: sampleQuantile(values, 1 - side) }
}
