import type { Lexeme, SenseKind } from '../lexicon/sense.ts'
import type { Token } from '../normalise.ts'
import { people, titles } from './people-words.ts'
import { placesIn, type Stretch, wordsIn } from './stretches.ts'

/** Three fields or more, each with its name: "Channel: phone; hours: 10-12; target: …". */
export const isForm = (tokens: Token[], stretches: Stretch[]): boolean =>
  tokens.some(({ bar }) => bar) || stretches.filter(({ end }) => end === 'colon').length >= 3

const restricts = new Set<SenseKind>(['except', 'neither', 'missing', 'consent', 'term', 'segment'])
/** A field of a form beside that of the audience, unless it speaks of people or leaves somebody out. */
export const isField = (lexemes: Lexeme[], sentence: Stretch[]): boolean =>
  !people.test(wordsIn(sentence).replace(titles, '')) &&
  !placesIn(sentence).some((n) => lexemes[n]?.senses.some(({ is }) => restricts.has(is)))
