import type { Lang } from '../../backend/bilingual.ts'
import type { CustomValue } from '../wire.ts'
import { formatCell } from './format.ts'
import type { ReceiptBook } from './receipt-book.ts'
import { splitReferences } from './reference.ts'

export type NumberMark = CustomValue<'fairlead.numbers'>['numbers'][number]
export interface Rendered {
  text: string
  /** Offsets within `text`. */
  marks: NumberMark[]
}

/** What stands where a reference leads nowhere. */
export const unresolved = '—'

/** Renders text that arrives in parts: each reference becomes its value, and a reference cut in two waits for its end. */
export const createRenderer = (book: ReceiptBook, lang: Lang) => {
  let waiting = ''

  const render = async (text: string, last: boolean): Promise<Rendered> => {
    const { pieces, rest } = splitReferences(waiting + text)
    waiting = last ? '' : rest
    const shown: Rendered = { text: '', marks: [] }
    for (const piece of last && rest ? [...pieces, { text: rest }] : pieces) {
      if ('text' in piece) {
        shown.text += piece.text
        continue
      }
      const { resultId, row, column, format } = piece.reference
      const cell = await book.cell(resultId, row, column)
      const value = cell ? formatCell(cell.value, format, lang, cell.column) : null
      const start = shown.text.length
      shown.text += value ?? unresolved
      shown.marks.push({
        start,
        end: shown.text.length,
        ...(value === null ? {} : { resultId, cell: `${row}.${column}` }),
        verified: value !== null,
      })
    }
    return shown
  }

  return { push: (text: string) => render(text, false), end: () => render('', true) }
}
