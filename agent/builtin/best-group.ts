import type { Lang } from '../../backend/bilingual.ts'
import { cell } from '../receipts/reference.ts'
import type { Reading } from './effect-answer.ts'

/** The group of which the difference is the largest, by name; groups stand behind the arms, each with a row per arm. */
export const bestGroup = (
  { groups, readOut, resultId }: Reading,
  wanted: string | undefined,
  format: string,
  lang: Lang,
): string | undefined => {
  const arms = readOut.arms.length
  const all = groups.flatMap(({ label, readOut: own }, at) =>
    own.comparisons
      .filter(({ treatment }) => wanted === undefined || treatment === wanted)
      .map(({ treatment, estimate }) => ({
        label,
        estimate,
        arm: readOut.arms.find(({ id }) => id === treatment)?.label ?? { zh: treatment, en: treatment },
        row: arms * (at + 1) + own.arms.findIndex(({ id }) => id === treatment),
      })),
  )
  const best = all.toSorted((a, b) => b.estimate - a.estimate)[0]
  if (!best || all.length < 2) return undefined
  const at = (column: string) => cell(resultId, best.row, column, format)
  const several = new Set(all.map(({ arm }) => arm.en)).size > 1
  if (lang === 'zh')
    return `各组中差异最大的是“${best.label.zh}”${several ? `（${best.arm.zh}）` : ''}：${at('difference')}（95% 区间 ${at('difference_low')} 至 ${at('difference_high')}）。`
  return `The largest difference is that of "${best.label.en}"${several ? ` (${best.arm.en})` : ''}: ${at('difference')} (95% interval ${at('difference_low')} to ${at('difference_high')}).`
}
