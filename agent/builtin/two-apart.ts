import type { Lang } from '../../backend/bilingual.ts'
import type { ToolOutput } from '../../tools/index.ts'
import { cell } from '../receipts/reference.ts'

type Compared = ToolOutput<'compare_campaigns'>

/** How far two campaigns are apart: in their effects, and whether chance may tell that; or in their levels. */
export const twoApartWords = (
  { resultId, rows, campaigns }: Compared,
  format: string,
  lang: Lang,
): string | undefined => {
  const [row] = rows
  const [one, two] = campaigns.map(({ label }) => label[lang])
  if (!row || !one || !two) return undefined
  const at = (column: string) => cell(resultId, 0, column, format)
  if (typeof row.levels_apart === 'number')
    return lang === 'zh'
      ? `${one}与${two}的水平相差 ${at('levels_apart')}，这只是观察到的差异。`
      : `The levels of ${one} and ${two} differ by ${at('levels_apart')}, an observed difference only.`
  if (typeof row.apart !== 'number') return undefined
  const [low, high] = [Number(row.apart_low), Number(row.apart_high)]
  const known = typeof row.apart_low === 'number'
  const open = known && low <= 0 && high >= 0
  if (lang === 'zh')
    return `${one}的增量比${two}高 ${at('apart')}${known ? `（95% 区间 ${at('apart_low')} 至 ${at('apart_high')}）` : ''}${open ? '，区间包括 0，分不出高低' : ''}。`
  return `The effect of ${one} less that of ${two} is ${at('apart')}${known ? ` (95% interval ${at('apart_low')} to ${at('apart_high')})` : ''}${open ? '; the interval includes no difference, so neither is shown to be better' : ''}.`
}
