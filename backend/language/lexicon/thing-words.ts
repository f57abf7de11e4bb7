import type { Attribute, Entity } from '../../catalog/catalog.ts'
import { type Entry, naming, saying } from './entry.ts'
import { literalOf } from './flags.ts'
import { phrasesOf, wordsOfName } from './phrases.ts'
import { valuePhrases } from './value-words.ts'

const ends = [
  'expire',
  'expires',
  'expired',
  'expiring',
  'end',
  'ends',
  'ended',
  'ending',
  'run out',
  'due',
  '到期',
  '过期',
  '期满',
  '结束',
]
const starts = ['start', 'starts', 'started', 'starting', 'begin', 'begins', 'began', '开始', '起保', '生效']
/** "expires in the next 60 days", 60天内到期: when a thing ends or begins, said as a verb. */
const endings = ({ type, labels }: Attribute): string[] => {
  if (type !== 'date' && type !== 'timestamp') return []
  if (/\b(?:end|expiry|expiration|expires?|due|maturity)\b|到期|结束|终止/i.test(`${labels.en} ${labels.zh}`))
    return ends
  return /\b(?:start|begin|effective)\b|开始|起始|生效/i.test(`${labels.en} ${labels.zh}`) ? starts : []
}

const propertyWords = (entity: Entity, property: Attribute): Entry[] => [
  naming([...phrasesOf(property), wordsOfName(property.name)], { is: 'thing-property', entity, property }),
  saying(endings(property), { is: 'thing-property', entity, property }),
  ...valuePhrases(property).map(({ phrase, value }) =>
    saying([phrase], { is: 'thing-value', entity, property, value: literalOf(property, value.value) }),
  ),
]

/** How things that belong to customers, their properties and the values of these are called. */
export const thingWords = (entity: Entity): Entry[] => [
  naming([...phrasesOf(entity), wordsOfName(entity.name)], { is: 'thing', entity }),
  ...entity.properties.flatMap((property) => propertyWords(entity, property)),
]
