import { checkShare } from './check-input.ts'
import { normalQuantile } from './normal-distribution.ts'
import { StatisticsError } from './statistics-error.ts'

/**
 * Customers per arm with the baseline's variance under the null hypothesis: (z₁₋α/₂√(2pq) + z_power√(pq + p₂q₂))²/d². Evan Miller's
 * calculator; smaller than `twoProportionSampleSize` with pooled variance for baselines under one half.
 */
export const baselineSampleSize = ({
  baseline,
  absoluteEffect,
  power = 0.8,
  alpha = 0.05,
}: {
  baseline: number
  absoluteEffect: number
  power?: number
  alpha?: number
}): number => {
  const reached = baseline + absoluteEffect
  checkShare('baseline', baseline)
  checkShare('baseline + absoluteEffect', reached)
  checkShare('power', power)
  checkShare('alpha', alpha)
  if (absoluteEffect === 0) throw new StatisticsError('equal_rates')
  const [none, some] = [baseline * (1 - baseline), reached * (1 - reached)]
  const reach = -normalQuantile(alpha / 2) * Math.sqrt(2 * none) + normalQuantile(power) * Math.sqrt(none + some)
  return (reach / absoluteEffect) ** 2
}
