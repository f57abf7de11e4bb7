import type { Lang } from '../../backend/bilingual.ts'
import { isJudged, type TrialResult } from '../result.ts'
import { clusteredError } from '../stats/clustered-error.ts'
import { meanOver, passAllOf, passAnyOf } from '../stats/pass-k.ts'

const sizes = [1, 2, 4]
const percent = (share: number) => `${(100 * share).toFixed(1)} %`

const byCase = (results: readonly TrialResult[]) =>
  [...Map.groupBy(results.filter(isJudged), (one) => one.case).values()].map((trials) => ({
    n: trials.length,
    c: trials.filter(({ status }) => status === 'pass').length,
  }))

/** With several trials a case: the rate with its error clustered by case, and how often all, or any, of k trials pass. */
export const repeats = (results: readonly TrialResult[], lang: Lang): string[] => {
  const cases = byCase(results)
  const most = Math.max(0, ...cases.map(({ n }) => n))
  if (most < 2 || cases.length < 2) return []
  const { mean, error } = clusteredError(cases.map(({ n, c }) => c / n))
  const known = sizes.filter((k) => k <= most)
  const list = (of: typeof passAllOf, sign: string) =>
    known.map((k) => `pass${sign}${k} ${percent(meanOver(cases, k, of))}`).join(', ')
  return [
    lang === 'zh'
      ? `- 按用例聚类：${percent(mean)} ± ${percent(1.96 * error)}；${list(passAllOf, '^')}；${list(passAnyOf, '@')}`
      : `- clustered by case: ${percent(mean)} ± ${percent(1.96 * error)}; ${list(passAllOf, '^')}; ${list(passAnyOf, '@')}`,
  ]
}

/** Pairs of which one language passes and the other does not. */
export const languageGap = (results: readonly TrialResult[], lang: Lang): string[] => {
  const rate = new Map(
    [...Map.groupBy(results.filter(isJudged), (one) => one.case)].map(([id, trials]) => [
      id,
      trials.filter(({ status }) => status === 'pass').length / trials.length,
    ]),
  )
  const pairs = results.filter(
    (one) => one.trial === 0 && one.lang === 'zh' && one.pair !== undefined && rate.has(one.case) && rate.has(one.pair),
  )
  if (pairs.length === 0) return []
  const gap = (one: TrialResult) => (rate.get(one.case) ?? 0) - (rate.get(one.pair ?? '') ?? 0)
  const apart = pairs.filter((one) => gap(one) !== 0)
  const mean = pairs.reduce((sum, one) => sum + gap(one), 0) / pairs.length
  return [
    lang === 'zh'
      ? `- 语言差异：${pairs.length} 对中 ${apart.length} 对结果不同，中文减英文 ${(100 * mean).toFixed(1)} 个百分点`
      : `- language gap: ${apart.length} of ${pairs.length} pairs differ, Chinese minus English ${(100 * mean).toFixed(1)} points`,
  ]
}
