import type { Effect } from './effect.ts'
import { checkSample, type Sample } from './sample.ts'
import { StatisticsError } from './statistics-error.ts'
import { welchDegrees } from './welch-test.ts'

/**
 * Relative lift (m_t − m_c)/|m_c| as a share with the delta method's variance v_t/(n_t m_c²) + v_c m_t²/(n_c m_c⁴).
 * Deng, Knoblich, Lu 2018, KDD. `reference` chooses Student's t with Welch's degrees of freedom or the normal distribution.
 */
export const relativeLiftDelta = (treatment: Sample, control: Sample, reference: 't' | 'normal' = 't'): Effect => {
  checkSample('treatment', treatment)
  checkSample('control', control)
  if (control.mean === 0) throw new StatisticsError('zero_baseline')
  const ratio = treatment.mean / control.mean
  return {
    estimate: (treatment.mean - control.mean) / Math.abs(control.mean),
    standardError:
      Math.sqrt(treatment.variance / treatment.n + (control.variance / control.n) * ratio ** 2) /
      Math.abs(control.mean),
    ...(reference === 't' ? { df: welchDegrees(treatment, control) } : {}),
  }
}
