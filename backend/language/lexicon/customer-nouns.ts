import type { Catalog } from '../../catalog/catalog.ts'
import { tokenise } from '../normalise.ts'
import { type Entry, saying } from './entry.ts'
import { phrasesOf } from './phrases.ts'
import type { Trie } from './trie.ts'

const isKnown = (words: Trie, phrase: string): boolean => {
  const tokens = tokenise(phrase)
  return words.match(tokens, 0).some(({ length }) => length === tokens.length)
}

/** What the things of a catalog are called by their own names. */
const namesOf = ({ attributes, events, products, entities = [], glossary }: Catalog): ReadonlySet<string> => {
  const fields = [...attributes, ...events.flatMap(({ properties }) => properties)]
  const things = [
    ...fields,
    ...fields.flatMap(({ values = [] }) => values),
    ...events,
    ...products,
    ...entities,
    ...glossary,
  ]
  return new Set(things.flatMap(phrasesOf).map((phrase) => phrase.toLowerCase()))
}

/** What a workspace calls its customers beyond the words that all do, where it is no other thing's name: households, 家庭, 患者. */
export const customerNouns = (catalog: Catalog, closed: Trie): Entry[] => {
  const taken = namesOf(catalog)
  return phrasesOf(catalog.customers)
    .map((phrase) => phrase.toLowerCase())
    .filter((phrase) => !taken.has(phrase) && !isKnown(closed, phrase))
    .flatMap((noun) => {
      const people = { is: 'unit', unit: 'people' } as const
      if (!/\p{Script=Han}/u.test(noun)) return [saying([noun], people)]
      if (noun.length === 1) return [saying([noun], people)]
      return [
        saying([noun], { is: 'filler' }),
        saying(
          ['个', '位', '名', '户'].map((counter) => counter + noun),
          people,
        ),
      ]
    })
}
