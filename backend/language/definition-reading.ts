import type { Lang } from '../bilingual.ts'
import { termNamed } from '../catalog/terms.ts'
import type { CatalogIndex } from './lexicon/index.ts'
import { definitionOf } from './message/definition.ts'
import { tokenise } from './normalise.ts'
import type { Reader } from './reader.ts'
import type { Reading, ReadingContext } from './reading.ts'

/** A word whose meaning somebody may ask for: one of the glossary, or one that has no measure of its own. */
const mayMean = (word: string, text: string, { catalog, closed }: CatalogIndex): boolean =>
  termNamed(catalog, word) !== undefined ||
  /定义|口径|这里|\b(?:here|definition|define[ds]?)\b/i.test(text) ||
  closed.match(tokenise(word), 0).some(({ senses }) => senses.some(({ is }) => is === 'vague'))

/** What a message does with the meaning of a word; undefined where the words that would give it say nothing of customers. */
export const ofDefinition = (
  text: string,
  lang: Lang,
  context: ReadingContext,
  read: Reader,
  index: CatalogIndex,
): Reading | undefined => {
  const said = definitionOf(text)
  if (!said) return undefined
  const { act, word, meaning } = said
  const base = { lang, intent: 'define' as const, unread: [], assumptions: [] }
  const term = { act, ...(word ? { word } : {}) }
  if (act === 'ask') return word && mayMean(word, text, index) ? { ...base, term } : undefined
  if (!meaning) return { ...base, term }
  const { current: _, history: __, ...fresh } = context
  const { rule, unread, assumptions, clarification, alternatives } = read(meaning.text, { ...fresh, lang })
  if (!rule && clarification?.reason !== 'ambiguous' && clarification?.reason !== 'protected') return undefined
  const moved = unread.map((span) => ({ ...span, start: span.start + meaning.start, end: span.end + meaning.start }))
  return {
    ...base,
    unread: moved,
    assumptions,
    term: { ...term, ...(rule ? { rule } : {}) },
    ...(rule ? { rule } : {}),
    ...(clarification ? { clarification } : {}),
    ...(alternatives ? { alternatives } : {}),
  }
}
