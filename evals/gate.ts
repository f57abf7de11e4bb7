import type { Bilingual } from '../backend/bilingual.ts'
import type { Baseline } from './baseline.ts'
import { isJudged, type RunRecord, type TrialResult } from './result.ts'
import type { Closure, Comparison } from './stats/comparison.ts'

export const exitCodes = { pass: 0, error: 1, fail: 100 } as const

export interface Gate {
  code: (typeof exitCodes)[keyof typeof exitCodes]
  reasons: Bilingual[]
}

const named = (ids: readonly string[], most = 12): string =>
  ids.length > most ? `${ids.slice(0, most).join(', ')} … (${ids.length})` : ids.join(', ')

/** Cases with a trial that failed. */
export const failedCases = (results: readonly TrialResult[]): string[] => [
  ...new Set(results.filter(({ status }) => status === 'fail').map((one) => one.case)),
]

/**
 * What a run is worth in CI: 1 where it could not be judged whole (infrastructure errors, cancelled, no money left), 100 where a critical
 * case fails, or a case that the baseline has as passed, or, without a baseline, any case that is no known gap; else 0.
 */
export const gateOf = (
  { record, results }: { record: RunRecord; results: readonly TrialResult[] },
  baseline?: Baseline,
): Gate => {
  const reasons: Bilingual[] = []
  const failed = failedCases(results)
  const of = (id: string) => results.find((one) => one.case === id)
  const critical = failed.filter((id) => of(id)?.severity === 'critical')
  if (critical.length > 0)
    reasons.push({ zh: `严重用例未通过：${named(critical)}`, en: `critical cases fail: ${named(critical)}` })
  const passedBefore = (id: string) => {
    const before = baseline?.cases[id]
    return before !== undefined && before.version === of(id)?.caseVersion && before.passed === before.trials
  }
  // a case of another version is a new one
  const isNew = (id: string) => baseline?.cases[id]?.version !== of(id)?.caseVersion
  const counts = (id: string) => (isNew(id) ? !of(id)?.knownGap : passedBefore(id))
  const news = failed.filter((id) => !critical.includes(id) && counts(id))
  if (news.length > 0)
    reasons.push(
      baseline
        ? {
            zh: `基线中通过的用例现在未通过：${named(news)}`,
            en: `cases that pass in the baseline, or are new, fail: ${named(news)}`,
          }
        : { zh: `用例未通过：${named(news)}`, en: `cases fail: ${named(news)}` },
    )
  const judged = new Set(results.filter(isJudged).map((one) => one.case))
  const lost = Object.keys(baseline?.cases ?? {}).filter((id) => !results.some((one) => one.case === id))
  if (lost.length > 0)
    reasons.push({ zh: `基线中的用例不见了：${named(lost)}`, en: `cases of the baseline are missing: ${named(lost)}` })
  const unjudged = [...new Set(results.map((one) => one.case))].filter(
    (id) => !judged.has(id) || results.some((one) => one.case === id && one.status === 'error'),
  )
  const absent = record.cases.count * record.trials - results.length
  const broken: Bilingual[] = [
    ...(record.end === 'complete' && absent > 0
      ? [{ zh: `缺 ${absent} 次试验的结果`, en: `the results of ${absent} trials are missing` }]
      : []),
    ...(record.end === 'complete'
      ? []
      : [{ zh: `没有跑完（${record.end}）`, en: `the run is not complete (${record.end})` }]),
    ...(unjudged.length > 0 ? [{ zh: `没有评判：${named(unjudged)}`, en: `not judged: ${named(unjudged)}` }] : []),
  ]
  if (reasons.length > 0) return { code: exitCodes.fail, reasons: [...reasons, ...broken] }
  return broken.length > 0 ? { code: exitCodes.error, reasons: broken } : { code: exitCodes.pass, reasons: [] }
}

const points = (share: number) => (100 * share).toFixed(1)

const closures: Record<Closure, (compared: Comparison) => Bilingual> = {
  critical: ({ gate: { critical } }) => ({
    zh: `严重用例新失败：${named(critical)}`,
    en: `critical cases newly fail: ${named(critical)}`,
  }),
  inferior: ({ gate: { margin }, interval: { low } }) => ({
    zh: `可能变差 ${points(-low)} 个百分点，超过界值 ${points(margin)}`,
    en: `it may be worse by ${points(-low)} points, which is more than the margin of ${points(margin)}`,
  }),
  'too few': ({ gate: { margin }, families, interval: { low } }) => ({
    zh: `没有用例变差，但 ${families} 组用例太少：不能排除变差 ${points(-low)} 个百分点（界值 ${points(margin)}）`,
    en: `no case fell, but ${families} families of cases are too few: they cannot rule out a fall of ${points(-low)} points (margin ${points(margin)})`,
  }),
  missing: ({ gate: { missing } }) => ({
    zh: `没有评判完整的用例：${named(missing)}`,
    en: `cases that were not judged whole: ${named(missing)}`,
  }),
  incomplete: () => ({ zh: '后一次没有跑完', en: 'the second run is not complete' }),
}

/** What a comparison is worth in CI: 100 where answers got worse, or may have; 1 where it cannot be told, because cases are missing or too few. */
export const gateOfComparison = (compared: Comparison): Gate => {
  const { open, closed } = compared.gate
  const failed = closed.some((why) => why === 'critical' || why === 'inferior')
  return {
    code: open ? exitCodes.pass : failed ? exitCodes.fail : exitCodes.error,
    reasons: closed.map((why) => closures[why](compared)),
  }
}
