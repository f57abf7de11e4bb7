import type { TableCell, TableColumn } from '../../../backend/metrics/query.ts'
import type { Lang } from '../preferences.ts'
import { filledColumns } from './filled-columns.ts'

/** A text that a spreadsheet would run as a formula is marked as text. */
const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const plain = (cell: TableCell | undefined, lang: Lang): string => {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  return quoted(guarded(typeof cell === 'object' ? cell[lang] : cell))
}

/** The table as CSV, without columns that hold nothing, with full precision and a byte-order mark, so that spreadsheets read Chinese. */
export const csvOf = (
  columns: readonly TableColumn[],
  rows: readonly Record<string, TableCell>[],
  lang: Lang,
): string => {
  const filled = filledColumns(columns, rows)
  const head = filled.map(({ label }) => quoted(guarded(label[lang]))).join(',')
  const lines = rows.map((row) => filled.map(({ name }) => plain(row[name], lang)).join(','))
  return `\ufeff${[head, ...lines].join('\r\n')}\r\n`
}
