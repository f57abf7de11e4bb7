import { checkCounts, checkShare } from './check-input.ts'
import type { Interval, Proportion } from './interval.ts'
import { normalQuantile } from './normal-distribution.ts'

/** Wald interval after adding z²/2 successes and z²/2 failures; not clipped. Agresti, Coull 1998, Am. Stat. 52:119. */
export const agrestiCoullInterval = ({ successes, trials }: Proportion, confidence = 0.95): Interval => {
  checkCounts(successes, trials)
  checkShare('confidence', confidence)
  const z = normalQuantile(0.5 + confidence / 2)
  const added = trials + z * z
  const share = (successes + (z * z) / 2) / added
  const half = z * Math.sqrt((share * (1 - share)) / added)
  return { low: share - half, high: share + half }
}
