import type { Attribute, Catalog, EventType } from '../../catalog/catalog.ts'
import { stem } from './inflect.ts'
import { keysOf, phrasesOf, wordsOfName } from './phrases.ts'
import { createTrie, type Trie } from './trie.ts'

/** A property of events whose numbers only tell things apart. */
export interface Numbered {
  event: EventType
  property: Attribute
}

const namesThings = /(?:^|[\s_])(?:id|no|num|number|nr|key)$/i
const tail = /(?:\s+(?:id|no|num|number|nr|key)|编号|代码|编码|号码|号|ID)$/i

const isNumbered = (property: Attribute): boolean =>
  property.type === 'integer' &&
  property.role !== 'order' &&
  property.role !== 'product_code' &&
  [property.name, wordsOfName(property.name), property.labels.en].some((name) => namesThings.test(name))

/** What a thing is called before its number: campaign of campaign_id, 门店 of store_id; verbs of events are none. */
const nounsOf = (property: Attribute, verbs: ReadonlySet<string>): string[] => {
  const named = [...phrasesOf(property), wordsOfName(property.name)]
  return [...new Set(named.flatMap((name) => [name, name.replace(tail, '')]))].filter(
    (noun) => noun.length > 1 && !verbs.has(noun.toLowerCase()),
  )
}

/** The nouns that stand before the numbers of things: campaign 18, 门店367. */
export const numberedNames = ({ events }: Catalog): Trie<Numbered> => {
  const trie = createTrie<Numbered>(stem, true)
  const verbs = new Set(events.flatMap((event) => [...event.verbs.en, ...event.verbs.zh]))
  for (const event of events)
    for (const property of event.properties.filter(isNumbered))
      for (const noun of nounsOf(property, verbs)) trie.add(keysOf(noun), { event, property })
  return trie
}
