import type { Bilingual, Lang } from '../backend/bilingual.ts'
import type { TableCell, TableColumn } from '../backend/metrics/query.ts'
import type { Column, Receipt } from '../backend/receipt.ts'

type Proof = Omit<Receipt, 'resultId' | 'tool' | 'dataVersion'>

const types: Record<TableColumn['type'], Column['type']> = {
  text: 'text',
  date: 'date',
  integer: 'integer',
  decimal: 'decimal',
  share: 'share',
  points: 'share',
  money: 'money',
}

export const cellText = (cell: TableCell | undefined, lang: Lang): string | number | null =>
  cell !== null && typeof cell === 'object' ? (cell as Bilingual)[lang] : (cell ?? null)

/** A table as the proof of its numbers; labels in the person's language. */
export const tableProof = (
  table: {
    columns: readonly TableColumn[]
    rows: readonly Record<string, TableCell>[]
    complete: boolean
    asOf: string
    query: Proof['query']
    ms: number
  },
  lang: Lang,
): Proof => ({
  query: table.query,
  columns: table.columns.map(({ name, type, unit }) => ({ name, type: types[type], ...(unit && { unit }) })),
  rows: table.rows.map((row) => Object.fromEntries(table.columns.map(({ name }) => [name, cellText(row[name], lang)]))),
  complete: table.complete,
  asOf: table.asOf,
  ms: table.ms,
})

const formats: Record<TableColumn['type'], string> = {
  text: 'text',
  date: 'text',
  integer: 'int',
  decimal: 'dec2',
  share: 'pct2',
  points: 'pp2',
  money: 'money',
}

/** The format in which people read a column. */
export const formatOf = ({ type }: Pick<TableColumn, 'type'>): string => formats[type]

const mostLines = 30

/** Rows for a language model: each number with its reference, long tables cut. */
export const tableLines = (
  resultId: string,
  columns: readonly TableColumn[],
  rows: readonly Record<string, TableCell>[],
): string[] => [
  ...rows.slice(0, mostLines).map((row, at) =>
    columns
      .flatMap((column) => {
        const value = cellText(row[column.name], 'en')
        if (value === null) return []
        return typeof value === 'number'
          ? [`${column.label.en} [[r:${resultId}#${at}.${column.name}|${formatOf(column)}]] (value ${value})`]
          : [`${column.label.en}: ${value}`]
      })
      .join('; '),
  ),
  ...(rows.length > mostLines ? [`… ${rows.length - mostLines} more rows in the receipt`] : []),
]
