import { checkCounts, checkShare } from './check-input.ts'
import type { Interval, Proportion } from './interval.ts'
import { normalQuantile } from './normal-distribution.ts'

/**
 * p̂ ± z√(p̂q̂/n), the textbook interval of one proportion. Not clipped to 0–1 and of width zero at 0 and n successes: for comparison
 * only, never shown (Brown, Cai, DasGupta 2001, Stat. Sci. 16:101).
 */
export const waldInterval = ({ successes, trials }: Proportion, confidence = 0.95): Interval => {
  checkCounts(successes, trials)
  checkShare('confidence', confidence)
  const share = successes / trials
  const half = normalQuantile(0.5 + confidence / 2) * Math.sqrt((share * (1 - share)) / trials)
  return { low: share - half, high: share + half }
}
