import type { Attribute } from '../../catalog/catalog.ts'
import { type Entry, naming, saying } from './entry.ts'
import { answerOf, literalOf } from './flags.ts'
import { phrasesOf, wordsOfName } from './phrases.ts'
import { heldThings } from './short-names.ts'
import { valuePhrases } from './value-words.ts'

/** How an attribute and its values are called. */
export const attributeWords = (attribute: Attribute): Entry[] => [
  naming([...phrasesOf(attribute), ...heldThings(attribute), attribute.name, wordsOfName(attribute.name)], {
    is: 'attribute',
    attribute,
  }),
  ...valuePhrases(attribute).map(({ phrase, value, needsName }) => {
    const answer = answerOf(attribute, value.value)
    return saying([phrase], {
      is: 'value',
      attribute,
      value: literalOf(attribute, value.value),
      ...(answer === undefined ? {} : { answer }),
      ...(value.unknown ? { unknown: true } : {}),
      ...(needsName ? { needsName } : {}),
    })
  }),
]
