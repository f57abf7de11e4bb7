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

/** Nouns that answers count, at the beginning of what follows a number. */
const countedThings = /^( (?:of the )?(?:customer|message|campaign|order|purchase|event|day))s\b/

const longestNoun = 24

/** Renders text that arrives in parts: each reference becomes its value, and a reference cut in two waits for its end. One of a thing is in the singular. */
export const createRenderer = (book: ReceiptBook, lang: Lang) => {
  let waiting = ''
  /** The last thing that was rendered is a one, so that what it counts stands in the singular. */
  let one = false

  const render = async (text: string, last: boolean): Promise<Rendered> => {
    const { pieces, rest } = splitReferences(waiting + text)
    waiting = last ? '' : rest
    const shown: Rendered = { text: '', marks: [] }
    for (const [at, piece] of (last && rest ? [...pieces, { text: rest }] : pieces).entries()) {
      if ('text' in piece) {
        if (one && !last && at === pieces.length - 1 && piece.text.length < longestNoun) {
          waiting = piece.text + rest
          break
        }
        shown.text += one ? piece.text.replace(countedThings, '$1') : piece.text
        one = false
        continue
      }
      const { resultId, row, column, format } = piece.reference
      const cell = await book.cell(resultId, row, column)
      const value = cell ? formatCell(cell.value, format, lang, cell.column) : null
      one = lang === 'en' && value === '1'
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
