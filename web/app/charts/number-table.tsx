import type { TableCell, TableColumn } from '../../../backend/metrics/query.ts'
import { useLang } from '../i18n/use-lang.ts'
import { cellText, isNumeric } from './cell-text.ts'
import { filledColumns } from './filled-columns.ts'

/** The numbers of an answer as a table. */
export const NumberTable = ({
  columns,
  rows,
  title,
}: {
  columns: readonly TableColumn[]
  rows: readonly Record<string, TableCell>[]
  title: string
}) => {
  const lang = useLang()
  const shown = filledColumns(columns, rows)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must take the focus
    <section className="number-table" tabIndex={0} aria-label={title}>
      <table>
        <thead>
          <tr>
            {shown.map((column) => (
              <th key={column.name} scope="col" className={isNumeric(column) ? 'number' : undefined}>
                {column.label[lang]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={JSON.stringify(row)}>
              {shown.map((column) => (
                <td key={column.name} className={isNumeric(column) ? 'number' : undefined}>
                  {cellText(row[column.name], column, lang)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
