import type { Lang } from '../../backend/bilingual.ts'
import type { ToolOutput } from '../../tools/index.ts'
import { keysOf, rowText } from './metric-answer.ts'
import { list, paragraph, sentence } from './words.ts'

type Table = ToolOutput<'query_metrics'>

export interface Place {
  place: number
  order?: 'desc' | 'asc' | undefined
}

/** The one at a place of a ranking, with those that share its figure; how many there are where the place is beyond them. */
export const describePlace = (table: Table, { place, order }: Place, lang: Lang): string => {
  const { rows, metrics, title, notes } = table
  const name = metrics[0]?.name ?? ''
  const column = table.periods && table.comparedAs ? `${name}_change` : name
  const known = rows.flatMap((row, at) => (typeof row[column] === 'number' ? [at] : []))
  const at = known[place - 1]
  const keys = keysOf(table)
  const opening = lang === 'zh' ? `${title.zh}。` : `${title.en}.`
  if (at === undefined)
    return paragraph(lang, [
      opening,
      lang === 'zh'
        ? `只有 ${known.length} 个有数字，没有第 ${place} 名。`
        : `Only ${known.length} have a figure, so there is no number ${place}.`,
    ])
  const same = known.filter((row) => rows[row]?.[column] === rows[at]?.[column])
  const told = list(
    lang,
    same.map((row) => rowText(table, row, keys, lang)),
  )
  const tied = same.length > 1
  const low = order === 'asc'
  return paragraph(lang, [
    opening,
    lang === 'zh'
      ? `${low ? '从低到高' : ''}第 ${place} 名${tied ? '（并列）' : ''}是 ${told}。`
      : `Number ${place}${low ? ' from the lowest' : ''}${tied ? ' (tied)' : ''}: ${told}.`,
    ...notes.map((note) => sentence(lang, note[lang])),
  ])
}
