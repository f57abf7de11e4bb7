import type { Lang } from '../bilingual.ts'
import type { Catalog } from '../catalog/catalog.ts'
import { readRule } from './grammar/read-rule.ts'
import { createIndex } from './lexicon/index.ts'
import { tokenise } from './normalise.ts'
import type { Reading, ReadingContext } from './reading.ts'
import { scan } from './scan.ts'
import { localDay } from './time/calendar.ts'
import { unreadSpans } from './unread.ts'

/** Reads one message against a catalog. Pure: the same message and context give the same reading. */
export type Reader = (text: string, context: ReadingContext) => Reading

/** The language of a message: Chinese where it holds Chinese characters. */
export const languageOf = (text: string): Lang => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en')

/** Builds the reader of a catalog; its index is built once, here. */
export const createReader = (catalog: Catalog): Reader => {
  const index = createIndex(catalog)
  const dated =
    catalog.events.length > 0 || catalog.attributes.some(({ type }) => type === 'date' || type === 'timestamp')
  return (text, context) => {
    const tokens = tokenise(text)
    const today = localDay(context.now, catalog.timeZone)
    const lexemes = scan(tokens, today, { closed: index.closed, catalog: index.words, dated }, text)
    const textOf = (from: number, to: number) => {
      const [first, last] = [lexemes[from], lexemes[to - 1]]
      return first && last ? text.slice(tokens[first.from]!.start, tokens[last.to - 1]!.end) : ''
    }
    const read = readRule(lexemes, index, today, textOf)
    const unread = unreadSpans(text, tokens, lexemes, read)
    return {
      lang: context.lang ?? languageOf(text),
      intent: read.rule ? 'segment' : 'other',
      ...(read.rule ? { rule: read.rule } : {}),
      unread,
      assumptions: read.notes.map(({ note }) => ({ note })),
    }
  }
}
