import type { Attribute, Entity } from '../../catalog/catalog.ts'
import { type Entry, naming, saying } from './entry.ts'
import { literalOf } from './flags.ts'
import { phrasesOf, wordsOfName } from './phrases.ts'
import { valuePhrases } from './value-words.ts'

const propertyWords = (entity: Entity, property: Attribute): Entry[] => [
  naming([...phrasesOf(property), wordsOfName(property.name)], { is: 'thing-property', entity, property }),
  ...valuePhrases(property).map(({ phrase, value }) =>
    saying([phrase], { is: 'thing-value', entity, property, value: literalOf(property, value.value) }),
  ),
]

/** How things that belong to customers, their properties and the values of these are called. */
export const thingWords = (entity: Entity): Entry[] => [
  naming([...phrasesOf(entity), wordsOfName(entity.name)], { is: 'thing', entity }),
  ...entity.properties.flatMap((property) => propertyWords(entity, property)),
]
