import { StatisticsError } from './statistics-error.ts'

/** Refuses NaN and infinities. */
export const checkFinite = (field: string, value: number): void => {
  if (!Number.isFinite(value)) throw new StatisticsError('not_finite', { field, value })
}

/** Refuses what is not a finite number above zero. */
export const checkPositive = (field: string, value: number): void => {
  checkFinite(field, value)
  if (value <= 0) throw new StatisticsError('not_positive', { field, value })
}

/** Refuses what is not a finite number from zero. */
export const checkNotNegative = (field: string, value: number): void => {
  checkFinite(field, value)
  if (value < 0) throw new StatisticsError('out_of_range', { field, value, low: 0, high: 'any' })
}

/** Refuses what is no probability; both ends are accepted. */
export const checkProbability = (field: string, value: number): void => {
  if (!(value >= 0 && value <= 1)) throw new StatisticsError('not_a_probability', { field, value })
}

/** Refuses a confidence, error rate or power that is not strictly between 0 and 1. */
export const checkShare = (field: string, value: number): void => {
  if (!(value > 0 && value < 1)) throw new StatisticsError('not_a_probability', { field, value })
}

/** Refuses what is no whole number from `least` that JavaScript holds exactly. */
export const checkCount = (field: string, value: number, least = 0): void => {
  if (!Number.isSafeInteger(value) || value < least) throw new StatisticsError('not_a_count', { field, value, least })
}

/** Refuses counts that are no counts: whole numbers with 0 ≤ successes ≤ trials and at least one trial. */
export const checkCounts = (successes: number, trials: number): void => {
  checkCount('trials', trials, 1)
  checkCount('successes', successes)
  if (successes > trials) throw new StatisticsError('more_successes_than_trials', { successes, trials })
}

/** Refuses lists that are too short or hold anything but finite numbers. */
export const checkValues = (field: string, values: readonly number[], least = 1): void => {
  if (values.length < least) throw new StatisticsError('too_few_values', { field, least, value: values.length })
  for (const value of values) checkFinite(field, value)
}

/** Refuses lists that do not belong together. */
export const checkLength = (field: string, values: ArrayLike<unknown>, expected: number): void => {
  if (values.length !== expected)
    throw new StatisticsError('unequal_lengths', { field, value: values.length, expected })
}
