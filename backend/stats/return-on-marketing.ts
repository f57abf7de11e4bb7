import { checkCount, checkFinite, checkNotNegative, checkPositive, checkProbability } from './check-input.ts'
import type { Interval } from './interval.ts'

/** A figure with the interval it inherits from the lift. */
export interface Estimated {
  estimate: number
  interval: Interval
}

/**
 * ROMI = (incremental units × margin per unit − spend)/spend, its interval by the ends of the increment's. Units are conversions (margin
 * in money each) or revenue (margin as a share). Lenskold 2003, Marketing ROI. A significant lift may still include a loss.
 */
export const returnOnMarketing = (
  increment: Estimated,
  margin: number,
  spend: number,
): Estimated & { lossPossible: boolean } => {
  checkFinite('increment', increment.estimate)
  checkFinite('margin', margin)
  checkPositive('spend', spend)
  const at = (units: number) => (units * margin - spend) / spend
  const [one, two] = [at(increment.interval.low), at(increment.interval.high)]
  const interval = { low: Math.min(one, two), high: Math.max(one, two) }
  return { estimate: at(increment.estimate), interval, lossPossible: interval.low < 0 }
}

/** Incremental return on spend: incremental revenue / spend; it breaks even at 1/margin. */
export const incrementalReturn = (
  revenue: Estimated,
  spend: number,
  margin: number,
): Estimated & { breakEven: number } => {
  checkFinite('revenue', revenue.estimate)
  checkPositive('spend', spend)
  checkPositive('margin', margin)
  return {
    estimate: revenue.estimate / spend,
    interval: { low: revenue.interval.low / spend, high: revenue.interval.high / spend },
    breakEven: 1 / margin,
  }
}

/** Reward paid to customers who would have converted anyway: p_c·n_t·reward. */
export const deadweight = (controlRate: number, treated: number, reward: number): number => {
  checkProbability('controlRate', controlRate)
  checkCount('treated', treated)
  checkNotNegative('reward', reward)
  return controlRate * treated * reward
}
