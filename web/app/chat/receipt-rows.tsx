import { useTranslation } from 'react-i18next'
import type { Column } from '../../../backend/receipt.ts'
import type { Receipt } from '../api/queries.ts'
import { grouped, money, percent } from '../format/numbers.ts'
import { useLang } from '../i18n/use-lang.ts'
import type { Lang } from '../preferences.ts'

const shown = 8

const words = (value: unknown, column: Column, lang: Lang, t: (key: string) => string): string => {
  if (value === null || value === undefined) return '–'
  if (typeof value === 'boolean') return t(value ? 'receipt.yes' : 'receipt.no')
  if (typeof value !== 'number') return String(value)
  if (column.type === 'share') return percent(value, lang, 2)
  if (column.type === 'money' && column.unit) return money(value, column.unit, lang)
  return grouped(value, lang, column.type === 'integer' ? 0 : 4)
}

/** The rows of a receipt, with the cell in question marked and columns that hold nothing left out. */
export const ReceiptRows = ({ receipt, cell }: { receipt: Receipt; cell?: string | undefined }) => {
  const { t } = useTranslation()
  const lang = useLang()
  const [markedRow, markedColumn] = cell?.split('.') ?? []
  const columns = receipt.columns.filter(({ name }) => receipt.rows.some((row) => (row[name] ?? null) !== null))
  const marked = (row: number, column: string) => String(row) === markedRow && column === markedColumn
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must take the focus
    <section className="table-scroll" tabIndex={0} aria-label={t('receipt.rows')}>
      <table className="facts">
        <thead>
          <tr>
            {columns.map(({ name, type }) => (
              <th key={name} scope="col" className={type === 'text' ? undefined : 'right'}>
                {t(`receipt.column.${name}`, { defaultValue: name.replaceAll('_', ' ') })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {receipt.rows.slice(0, shown).map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a receipt never changes
            <tr key={index}>
              {columns.map((column) => (
                <td key={column.name} className={marked(index, column.name) ? 'marked' : undefined}>
                  {words(row[column.name], column, lang, t)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {receipt.rows.length > shown && (
        <p className="quiet">{t('receipt.more', { count: receipt.rows.length - shown })}</p>
      )}
      {!receipt.complete && <p className="quiet">{t('receipt.incomplete')}</p>}
    </section>
  )
}
