import type { TableColumn } from '../../../backend/metrics/query.ts'
import { cellText } from '../charts/cell-text.ts'
import type { Lang } from '../preferences.ts'

interface Kind {
  type: TableColumn['type']
  unit?: string | undefined
}

/** A figure outside a table, in the unit of what it measures. */
export const figure = (value: number | null, { type, unit }: Kind, lang: Lang): string =>
  cellText(value, { name: '', label: { zh: '', en: '' }, type, ...(unit && { unit }) }, lang)

/** A difference of such figures with its sign; of shares, in percentage points. */
export const signedFigure = (value: number | null, { type, unit }: Kind, lang: Lang): string => {
  if (value === null) return '—'
  const sign = value > 0 ? '+' : value < 0 ? '−' : ''
  return sign + figure(Math.abs(value), { type: type === 'share' ? 'points' : type, unit }, lang)
}
