import type { TableCell, TableColumn } from '../../../backend/metrics/query.ts'
import { grouped, money, percent, points } from '../format/numbers.ts'
import type { Lang } from '../preferences.ts'

const small = 0.001

/** A cell as people read it, in the unit of its column: shares in percent, differences of shares in percentage points. */
export const cellText = (cell: TableCell | undefined, { type, unit, name }: TableColumn, lang: Lang): string => {
  if (cell === null || cell === undefined) return '—'
  if (typeof cell === 'object') return cell[lang]
  if (typeof cell === 'string') return type === 'date' ? cell.slice(0, 10) : cell
  if (name === 'p' || name.endsWith('_p')) return cell < small ? `< ${small}` : grouped(cell, lang, 3)
  if (type === 'share') return percent(cell, lang, 2)
  if (type === 'points') return points(cell, lang)
  if (type === 'money' && unit) return money(cell, unit, lang)
  return grouped(cell, lang, type === 'integer' ? 0 : 2)
}

/** Whether a column stands right, as numbers do. */
export const isNumeric = ({ type }: TableColumn): boolean => type !== 'text' && type !== 'date'
