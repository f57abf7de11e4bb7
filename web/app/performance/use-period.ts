import type { BoardPeriod } from '../api/performance.ts'
import { preferences, usePreferences } from '../preferences.ts'

export const periods: readonly BoardPeriod[] = ['month', 'quarter', 'days', 'year']

/** The period that the area was last looked at over, kept in this browser. */
export const usePeriod = (): [BoardPeriod, (period: BoardPeriod) => void] => {
  const { period } = usePreferences()
  const known = periods.find((one) => one === period) ?? 'month'
  return [known, (next) => preferences.set({ period: next })]
}
