import type { Attribute } from '../../catalog/catalog.ts'
import { type Entry, naming, saying } from './entry.ts'
import { answerOf, literalOf, yesOf } from './flags.ts'
import { phrasesOf, wordsOfName } from './phrases.ts'
import { heldThings } from './short-names.ts'
import { valuePhrases } from './value-words.ts'

/** A service that one has or has not, without the word: 电话 of 电话服务, "phone". */
const services = (attribute: Attribute): string[] =>
  yesOf(attribute) === undefined
    ? []
    : [attribute.labels.zh, attribute.labels.en]
        .map((label) => label.replace(/服务$| service$/i, ''))
        .filter((label) => label.length > 1 && label !== attribute.labels.zh && label !== attribute.labels.en)

/** How an attribute and its values are called. */
export const attributeWords = (attribute: Attribute): Entry[] => [
  naming(
    [
      ...phrasesOf(attribute),
      ...heldThings(attribute),
      ...services(attribute),
      attribute.name,
      wordsOfName(attribute.name),
    ],
    {
      is: 'attribute',
      attribute,
    },
  ),
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
