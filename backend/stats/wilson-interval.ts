import { checkCounts, checkShare } from './check-input.ts'
import type { Interval } from './interval.ts'
import { normalQuantile } from './normal-distribution.ts'

/**
 * Interval of one proportion: (p̂ + z²/2n ± z√(p̂q̂/n + z²/4n²)) / (1 + z²/n), as shares within 0–1.
 * Wilson 1927, JASA 22:209. Throws StatisticsError for impossible counts.
 */
export const wilsonInterval = (successes: number, trials: number, confidence = 0.95): Interval => {
  checkCounts(successes, trials)
  checkShare('confidence', confidence)
  const z = normalQuantile(0.5 + confidence / 2)
  const share = successes / trials
  const centre = share + (z * z) / (2 * trials)
  const half = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials))
  const scale = 1 + (z * z) / trials
  return {
    low: successes === 0 ? 0 : (centre - half) / scale,
    high: successes === trials ? 1 : (centre + half) / scale,
  }
}
