/** A confidence interval. */
export interface Interval {
  low: number
  high: number
}

/** Refuses counts that are no counts: whole numbers with 0 ≤ successes ≤ trials and at least one trial. */
export const checkCounts = (successes: number, trials: number): void => {
  if (!Number.isInteger(trials) || trials < 1) throw new RangeError(`trials is a whole number from 1, not ${trials}`)
  if (!Number.isInteger(successes) || successes < 0 || successes > trials)
    throw new RangeError(`successes is a whole number from 0 to ${trials}, not ${successes}`)
}
