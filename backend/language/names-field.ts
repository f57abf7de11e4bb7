import { analyse, type Reference } from './analyse.ts'
import type { SenseKind } from './lexicon/sense.ts'
import { tokenise } from './normalise.ts'

const fields = new Set<SenseKind>(['attribute', 'event', 'measure', 'thing', 'thing-property'])

/** Whether words name a field, an event or a thing of the data; values alone are none. */
export const namesField = ({ index, dated, now }: Pick<Reference, 'index' | 'dated' | 'now'>, words: string): boolean =>
  analyse({ index, dated, saved: undefined, now, text: words }, tokenise(words)).lexemes.some(({ senses }) =>
    senses.some(({ is }) => fields.has(is)),
  )
