import { checkCounts, checkShare } from './check-input.ts'
import type { Interval } from './interval.ts'
import { normalQuantile } from './normal-distribution.ts'

/**
 * Interval of a share p̂ of n: (p̂ + z²/2n ± z√(p̂q̂/n + z²/4n²)) / (1 + z²/n), within 0–1. An effective n need be no whole number.
 * Wilson 1927, JASA 22:209.
 */
export const wilsonOfShare = (share: number, n: number, confidence: number): Interval => {
  const z = normalQuantile(0.5 + confidence / 2)
  const centre = share + (z * z) / (2 * n)
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  const scale = 1 + (z * z) / n
  return { low: share === 0 ? 0 : (centre - half) / scale, high: share === 1 ? 1 : (centre + half) / scale }
}

/** Wilson's interval of one proportion, as shares. Throws StatisticsError for impossible counts. */
export const wilsonInterval = (successes: number, trials: number, confidence = 0.95): Interval => {
  checkCounts(successes, trials)
  checkShare('confidence', confidence)
  return wilsonOfShare(successes / trials, trials, confidence)
}
