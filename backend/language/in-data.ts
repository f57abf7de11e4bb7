import { analyse, type Reference } from './analyse.ts'
import type { SenseKind } from './lexicon/sense.ts'
import { tokenise } from './normalise.ts'

const fields = new Set<SenseKind>(['attribute', 'event', 'measure', 'thing', 'thing-property'])

const sensesIn = ({ index, dated, now }: Pick<Reference, 'index' | 'dated' | 'now'>, words: string) =>
  analyse({ index, dated, saved: undefined, now, text: words }, tokenise(words)).lexemes.map(({ senses }) => senses)

/** What the data say of words that may be a remark. */
export const inData = (reference: Pick<Reference, 'index' | 'dated' | 'now'>) => ({
  /** Whether words name a field, an event or a thing of the data; values alone are none. */
  namesField: (words: string): boolean =>
    sensesIn(reference, words).some((senses) => senses.some(({ is }) => fields.has(is))),
  /** Whether nobody knows a word: a name. */
  isStrange: (word: string): boolean =>
    sensesIn(reference, word).every((senses) => senses.length > 0 && senses.every(({ is }) => is === 'unknown')),
})
export type InData = ReturnType<typeof inData>
