import { checkFinite, checkPositive, checkShare } from './check-input.ts'
import type { Alternative } from './interval.ts'
import { noncentralTail } from './noncentral-t.ts'
import { studentT } from './student-t.ts'

export interface TTestPower {
  /** Standardised difference (difference / standard deviation). */
  effect: number
  n: number
  /** The second arm's size; absent for a one-sample or paired test. */
  second?: number
  alpha?: number
  alternative?: Alternative
}

/**
 * Power of a one-sample or two-sample t-test with equal variances: tails of the noncentral t beyond the critical value, both of them when
 * two-sided. Cohen 1988, Statistical Power Analysis, ch. 2; as R's pwr.
 */
export const tTestPower = ({ effect, n, second, alpha = 0.05, alternative = 'two-sided' }: TTestPower): number => {
  checkFinite('effect', effect)
  checkPositive('n', n - 1)
  if (second !== undefined) checkPositive('second', second - 1)
  checkShare('alpha', alpha)
  const df = second === undefined ? n - 1 : n + second - 2
  const shift = effect * Math.sqrt(second === undefined ? n : (n * second) / (n + second))
  if (alternative === 'less')
    return tTestPower({ effect: -effect, n, ...(second ? { second } : {}), alpha, alternative: 'greater' })
  const critical = studentT(df).tailQuantile(alternative === 'greater' ? alpha : alpha / 2)
  const above = noncentralTail(critical, df, shift)
  return alternative === 'greater' ? above : Math.min(1, above + noncentralTail(critical, df, -shift))
}
