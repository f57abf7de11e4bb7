import { checkCount, checkFinite, checkNotNegative } from './check-input.ts'
import type { Interval } from './interval.ts'

/** Conversions that would not have happened: (p_t − p_c)·n_t, with the interval of the difference carried over. */
export const incrementalConversions = (
  difference: { estimate: number; interval: Interval },
  treated: number,
): { estimate: number; interval: Interval } => {
  checkCount('treated', treated)
  checkFinite('estimate', difference.estimate)
  return {
    estimate: difference.estimate * treated,
    interval: { low: difference.interval.low * treated, high: difference.interval.high * treated },
  }
}

/**
 * Incremental cost per acquisition: spend / incremental conversions. Null where nothing was added; the interval's upper end is infinite when
 * none added is possible. Not comparable with blended CAC (all cost / all new customers).
 */
export const incrementalCost = (
  spend: number,
  conversions: { estimate: number; interval: Interval },
): { estimate: number | null; interval: Interval | null } => {
  checkNotNegative('spend', spend)
  const { estimate, interval } = conversions
  checkFinite('conversions', estimate)
  if (interval.high <= 0) return { estimate: null, interval: null }
  return {
    estimate: estimate > 0 ? spend / estimate : null,
    interval: { low: spend / interval.high, high: interval.low > 0 ? spend / interval.low : Infinity },
  }
}
