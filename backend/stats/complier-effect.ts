import { checkFinite, checkShare } from './check-input.ts'
import type { Effect } from './effect.ts'
import { StatisticsError } from './statistics-error.ts'

/**
 * Effect on those who were reached: ITT / delivered share (the complier average causal effect), for one-sided non-compliance, that is when
 * no control customer could receive the message. The error scales alike; the share's own is left out. Angrist, Imbens, Rubin 1996.
 */
export const complierEffect = (intentionToTreat: Effect, deliveredShare: number): Effect => {
  checkFinite('estimate', intentionToTreat.estimate)
  if (deliveredShare !== 1) checkShare('deliveredShare', deliveredShare)
  if (deliveredShare === 0) throw new StatisticsError('zero_baseline')
  return {
    ...intentionToTreat,
    estimate: intentionToTreat.estimate / deliveredShare,
    standardError: intentionToTreat.standardError / deliveredShare,
  }
}
