import { checkShare } from './check-input.ts'
import type { Interval } from './interval.ts'
import { normalQuantile } from './normal-distribution.ts'
import { checkSample, type Sample } from './sample.ts'
import { StatisticsError } from './statistics-error.ts'

/**
 * Relative lift m_t/m_c − 1 of two positive means with the interval of their log ratio, R·exp(±z√(v_t/(n_t m_t²) + v_c/(n_c m_c²))) − 1;
 * for shares the interval of Katz et al. 1978. Keeps its level better than the delta method where the control is near 0.
 */
export const relativeLiftLog = (
  treatment: Sample,
  control: Sample,
  confidence = 0.95,
): { estimate: number; interval: Interval } => {
  checkSample('treatment', treatment)
  checkSample('control', control)
  checkShare('confidence', confidence)
  if (!(control.mean > 0 && treatment.mean > 0)) throw new StatisticsError('zero_baseline')
  const part = ({ n, mean, variance }: Sample) => variance / (n * mean * mean)
  const half = normalQuantile(0.5 + confidence / 2) * Math.sqrt(part(treatment) + part(control))
  const ratio = treatment.mean / control.mean
  return {
    estimate: ratio - 1,
    interval: { low: ratio * Math.exp(-half) - 1, high: ratio * Math.exp(half) - 1 },
  }
}
