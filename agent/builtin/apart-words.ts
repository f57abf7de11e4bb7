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

/** Whether the interval holds no difference; the first and last of many groups are chosen after looking, which no interval knows. */
const withinChance = (holdsNone: boolean, { chosen, lang }: { chosen: boolean; lang: Lang }): string => {
  if (lang === 'zh')
    return holdsNone
      ? '；区间包括没有差异，分不出高低'
      : `；区间不包括没有差异${chosen ? '，但这两组是看过各组之后挑出的，未作多重校正' : ''}`
  return holdsNone
    ? '; the interval includes no difference, so neither is shown to be higher'
    : `; the interval leaves out no difference${chosen ? ', but the two were picked after looking at all groups, without a correction' : ''}`
}

/** How far the first group of a table is from its last: absolute with its interval, then relative to the last. */
export const apartWords = (table: Table, name: (row: number) => string, lang: Lang): string[] => {
  const last = table.rows.length - 1
  return table.metrics.flatMap(({ name: metric, label }) => {
    if (typeof table.rows[0]?.[`${metric}_gap`] !== 'number') return []
    const at = (suffix: string, format = formatsOf(table, `${metric}_gap`)) =>
      cell(table.resultId, 0, `${metric}_${suffix}`, format)
    const [low, high] = [table.rows[0][`${metric}_gap_low`], table.rows[0][`${metric}_gap_high`]]
    const known = typeof low === 'number' && typeof high === 'number'
    const chance = known ? withinChance(low <= 0 && high >= 0, { chosen: last > 1, lang }) : ''
    const relative =
      typeof table.rows[0][`${metric}_gap_relative`] === 'number' ? at('gap_relative', 'spct1') : undefined
    const of = table.metrics.length > 1 ? label[lang] : ''
    if (lang === 'zh')
      return [
        `${name(0)}与${name(last)}${of && `的${of}`}相差 ${at('gap')}${known ? `（95% 区间 ${at('gap_low')} 至 ${at('gap_high')}）` : ''}${relative ? `，相对${name(last)} ${relative}` : ''}${chance}。`,
      ]
    return [
      `The difference${of ? ` in ${of}` : ''} between ${name(0)} and ${name(last)} is ${at('gap')}${known ? ` (95% interval ${at('gap_low')} to ${at('gap_high')})` : ''}${relative ? `, ${relative} relative to ${name(last)}` : ''}${chance}.`,
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
