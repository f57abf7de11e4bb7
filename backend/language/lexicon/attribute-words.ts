import type { Attribute } from '../../catalog/catalog.ts'
import { countedThings } from './counted-things.ts'
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

/** What is sorted, where one sort is none at all: 慢病 of 慢病类型, discount of "discount type". */
const sorted = ({ values = [], labels }: Attribute): string[] =>
  values.some(({ value }) => /^(?:none|无|没有)$/i.test(value.trim()))
    ? [labels.zh.replace(/(?:类型|类别|种类)$/, ''), labels.en.replace(/ (?:type|kind|category)$/i, '')].filter(
        (thing) => thing.length > 1 && thing !== labels.zh && thing !== labels.en,
      )
    : []

/** How an attribute and its values are called. */
export const attributeWords = (attribute: Attribute): Entry[] => [
  naming(
    [
      ...phrasesOf(attribute),
      ...heldThings(attribute),
      ...countedThings(attribute),
      ...services(attribute),
      ...sorted(attribute),
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
