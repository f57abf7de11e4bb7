import type { Lang } from '../../backend/bilingual.ts'
import type { ToolOutput } from '../../tools/index.ts'
import { keysOf, rowText } from './metric-answer.ts'
import { list } from './words.ts'

type Table = ToolOutput<'query_metrics'>

/** The campaigns that count none of what is asked about; where all count some, the one that counts fewest. */
export const describeLacking = (table: Table, lang: Lang): string => {
  const { rows, metrics } = table
  const [metric] = metrics
  if (!metric) return ''
  const isNone = (row: Table['rows'][number]) => !row[metric.name]
  const names = rows.filter(isNone).map((row) => (row.campaign as { zh: string; en: string } | null)?.[lang] ?? '')
  const first = rows.findIndex((row) => !isNone(row))
  const zh = lang === 'zh'
  if (names.length === rows.length)
    return zh ? `没有一个活动有${metric.label.zh}。` : `No campaign has any ${metric.label.en}.`
  if (names.length > 0)
    return zh
      ? `没有${metric.label.zh}的活动：${list(lang, names)}。`
      : `Campaigns without any ${metric.label.en}: ${list(lang, names)}.`
  const fewest = rowText(table, first, keysOf(table), lang)
  return zh
    ? `每个活动都有${metric.label.zh}，最少的是 ${fewest}。`
    : `Every campaign has some ${metric.label.en}; the fewest: ${fewest}.`
}
