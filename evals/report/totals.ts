import { wilsonInterval } from '../../backend/stats/wilson-interval.ts'
import { isJudged, type TrialResult } from '../result.ts'

export interface Totals {
  cases: number
  trials: number
  pass: number
  fail: number
  error: number
  skipped: number
  gaps: number
  /** Share of judged trials that pass, with Wilson's interval; null where none was judged. */
  rate: { value: number; low: number; high: number } | null
  usd: number | null
  ms: number
}

export const totalsOf = (results: readonly TrialResult[]): Totals => {
  const count = (status: TrialResult['status']) => results.filter((one) => one.status === status).length
  const judged = results.filter(isJudged).length
  const pass = count('pass')
  const priced = results.filter(({ usd }) => usd !== null)
  return {
    cases: new Set(results.map((one) => one.case)).size,
    trials: results.length,
    pass,
    fail: count('fail'),
    error: count('error'),
    skipped: count('skipped'),
    gaps: results.filter(({ status, knownGap }) => status === 'fail' && knownGap !== undefined).length,
    rate: judged === 0 ? null : { value: pass / judged, ...wilsonInterval(pass, judged) },
    usd: priced.length === 0 ? null : priced.reduce((sum, { usd }) => sum + (usd ?? 0), 0),
    ms: results.reduce((sum, { ms }) => sum + ms, 0),
  }
}

/** Groups in the order in which they first appear. */
export const groupsBy = (
  results: readonly TrialResult[],
  key: (one: TrialResult) => string,
): [string, TrialResult[]][] => Object.entries(Object.groupBy(results, key)).map(([name, group]) => [name, group ?? []])
