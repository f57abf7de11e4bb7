import { sampleQuantile } from '../../backend/stats/winsorise.ts'
import { isJudged, type Totals, type TrialResult } from '../result.ts'
import { clusteredRate } from '../stats/clustered-rate.ts'
import { familyOf } from '../stats/families.ts'

/** Cases that carry a known gap and pass in every trial. */
export const mendedCases = (results: readonly TrialResult[]): string[] =>
  [...Map.groupBy(results, (one) => one.case)]
    .filter(([, trials]) => trials.every(({ status, knownGap }) => status === 'pass' && knownGap !== undefined))
    .map(([id]) => id)
    .sort()

/** US dollars of a trial with its judge; null where neither price is known. */
export const costOf = ({ usd, judged }: Pick<TrialResult, 'usd' | 'judged'>): number | null =>
  usd === null && (judged?.usd ?? null) === null ? null : (usd ?? 0) + (judged?.usd ?? 0)

/** US dollars of all trials; those without a known price count nothing. */
export const spentIn = (results: readonly TrialResult[]): number =>
  results.reduce((sum, one) => sum + (costOf(one) ?? 0), 0)

export const totalsOf = (results: readonly TrialResult[]): Totals => {
  const count = (status: TrialResult['status']) => results.filter((one) => one.status === status).length
  const judged = results.filter(isJudged)
  const pass = count('pass')
  const priced = results.filter((one) => costOf(one) !== null)
  const times = judged.map(({ ms }) => ms)
  return {
    cases: new Set(results.map((one) => one.case)).size,
    trials: results.length,
    pass,
    fail: count('fail'),
    error: count('error'),
    skipped: count('skipped'),
    gaps: results.filter(({ status, knownGap }) => status === 'fail' && knownGap !== undefined).length,
    mended: mendedCases(results),
    rate:
      judged.length === 0
        ? null
        : clusteredRate(
            judged.map((one) => ({ family: familyOf(one), weight: one.weight, passed: one.status === 'pass' })),
          ),
    usd: priced.length === 0 ? null : spentIn(priced),
    ms: results.reduce((sum, { ms }) => sum + ms, 0),
    p50: times.length === 0 ? 0 : sampleQuantile(times, 0.5),
    p95: times.length === 0 ? 0 : sampleQuantile(times, 0.95),
  }
}

/** Groups in the order in which they first appear. */
export const groupsBy = (
  results: readonly TrialResult[],
  key: (one: TrialResult) => string,
): [string, TrialResult[]][] => Object.entries(Object.groupBy(results, key)).map(([name, group]) => [name, group ?? []])
