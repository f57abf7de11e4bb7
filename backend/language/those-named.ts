import { analyse, type Reference } from './analyse.ts'
import { movedSpans } from './in-turn.ts'
import type { SenseKind } from './lexicon/sense.ts'
import { thoseNamed } from './message/those-named.ts'
import { tokenise } from './normalise.ts'
import type { Reading, ReadingContext } from './reading.ts'
import { hasContent } from './unread.ts'

/** Meanings that limit customers beside the values that are pointed at. */
const more = new Set<SenseKind>(['attribute', 'comparator', 'number', 'window', 'duration', 'except', 'event'])

type Read = (text: string, context: ReadingContext) => Reading

/**
 * "The RMs only cover Guangdong and Fujian, so restrict it to those two provinces", 就限这两个省: as many values of one field as are pointed at, which
 * the words before name. They are read in the place of what points at them. Undefined where a message points at nothing of the kind, or names
 * more or fewer.
 */
export const limitedToNamed = (
  reference: Reference,
  text: string,
  context: ReadingContext,
  read: Read,
): Reading | undefined => {
  const said = context.current && thoseNamed(text)
  if (!said) return undefined
  const { before, change, count, noun, at } = said
  const tokens = tokenise(before)
  const { lexemes } = analyse({ ...reference, text: before }, tokens)
  // what more it asks would be lost with the words that it stands in
  if (lexemes.some((lexeme) => hasContent(lexeme) && lexeme.senses.some(({ is }) => more.has(is)))) return undefined
  for (const { name, labels } of reference.index.catalog.attributes) {
    const places = lexemes.filter(({ senses }) =>
      senses.some((sense) => sense.is === 'value' && sense.attribute.name === name),
    )
    if (places.length !== count) continue
    if (noun !== '' && !`${labels.zh} ${labels.en}`.toLowerCase().includes(noun)) continue
    const words = places.map(({ from, to }) => before.slice(tokens[from]?.start, tokens[to - 1]?.end))
    const zh = /\p{Script=Han}/u.test(text)
    const reading = read(change(words.join(zh ? '、' : ' and ')), context)
    return { ...reading, unread: movedSpans(reading.unread, at).filter(({ end }) => end <= text.length) }
  }
  return undefined
}
