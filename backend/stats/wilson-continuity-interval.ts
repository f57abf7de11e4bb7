import { checkCounts, checkShare } from './check-input.ts'
import type { Interval, Proportion } from './interval.ts'
import { normalQuantile } from './normal-distribution.ts'

/** Wilson interval with the correction ½/n, as R's prop.test gives for one proportion. Newcombe 1998, Stat. Med. 17:857, method 4. */
export const wilsonContinuityInterval = ({ successes, trials }: Proportion, confidence = 0.95): Interval => {
  checkCounts(successes, trials)
  checkShare('confidence', confidence)
  const z = normalQuantile(0.5 + confidence / 2)
  const share = successes / trials
  const scale = 2 * (trials + z * z)
  const side = (sign: 1 | -1): number => {
    const root = z * z - 1 / trials + 4 * trials * share * (1 - share) - sign * (2 - 4 * share)
    return (2 * trials * share + z * z - sign * (z * Math.sqrt(Math.max(0, root)) + 1)) / scale
  }
  return {
    low: successes === 0 ? 0 : Math.max(0, side(1)),
    high: successes === trials ? 1 : Math.min(1, side(-1)),
  }
}
