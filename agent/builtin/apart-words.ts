import type { Lang } from '../../backend/bilingual.ts'
import type { TableColumn } from '../../backend/metrics/query.ts'
import type { ToolOutput } from '../../tools/index.ts'
import { formatOf } from '../../tools/metric-table.ts'
import { cell } from '../receipts/reference.ts'

type Table = ToolOutput<'query_metrics'>

const formatsOf = ({ columns }: Table, name: string): string => {
  const column = columns.find((one) => one.name === name) as TableColumn
  const format = formatOf(column)
  return /^(pp|dec|money|pct|int)/.test(format) ? `s${format}` : format
}

/** How far the first group of a table is from its last: absolute with its interval, then relative to the last. */
export const apartWords = (table: Table, name: (row: number) => string, lang: Lang): string[] => {
  const last = table.rows.length - 1
  return table.metrics.flatMap(({ name: metric, label }) => {
    if (typeof table.rows[0]?.[`${metric}_gap`] !== 'number') return []
    const at = (suffix: string, format = formatsOf(table, `${metric}_gap`)) =>
      cell(table.resultId, 0, `${metric}_${suffix}`, format)
    const known = typeof table.rows[0][`${metric}_gap_low`] === 'number'
    const relative =
      typeof table.rows[0][`${metric}_gap_relative`] === 'number' ? at('gap_relative', 'spct1') : undefined
    const of = table.metrics.length > 1 ? label[lang] : ''
    if (lang === 'zh')
      return [
        `${name(0)}与${name(last)}${of && `的${of}`}相差 ${at('gap')}${known ? `（95% 区间 ${at('gap_low')} 至 ${at('gap_high')}）` : ''}${relative ? `，相对${name(last)} ${relative}` : ''}。`,
      ]
    return [
      `The difference${of ? ` in ${of}` : ''} between ${name(0)} and ${name(last)} is ${at('gap')}${known ? ` (95% interval ${at('gap_low')} to ${at('gap_high')})` : ''}${relative ? `, ${relative} relative to ${name(last)}` : ''}.`,
    ]
  })
}

/** Which share of the total the groups that are shown hold together. */
export const togetherWords = (table: Table, lang: Lang): string | undefined => {
  const last = table.rows.length - 1
  if (typeof table.rows[last]?.together !== 'number') return undefined
  const [share, count] = [cell(table.resultId, last, 'together', 'pct1'), String(table.rows.length)]
  return lang === 'zh' ? `这 ${count} 组合计占 ${share}。` : `Together these ${count} hold ${share} of the total.`
}
