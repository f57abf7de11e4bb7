import type { Attribute, Catalog, EventType } from '../../catalog/catalog.ts'
import { doingVerbs } from './done-so-often.ts'
import { type Entry, saying } from './entry.ts'
import { keysOf, phrasesOf } from './phrases.ts'
import { spendVerbs } from './spent-on.ts'

const tellsPurchases = ({ properties }: EventType): boolean =>
  properties.some(({ role }) => role === 'amount' || role === 'order' || role === 'product_name')

const key = (phrase: string) => keysOf(phrase).join(' ')

/**
 * Spends and counts of a wide customer table by the verb: 买葡萄酒花了, "bought in store". Where events tell purchases these verbs are theirs,
 * and what two fields could be called names neither.
 */
export const measuredVerbs = ({ attributes, events }: Catalog): Entry[] => {
  if (events.some(tellsPurchases)) return []
  const taken = new Set(attributes.flatMap(phrasesOf).map(key))
  const owners = new Map<string, Set<Attribute>>()
  const said = attributes.map((attribute) => {
    const own = [...spendVerbs(attribute), ...doingVerbs(attribute)].map((phrase) => ({ phrase, key: key(phrase) }))
    for (const one of own) owners.set(one.key, (owners.get(one.key) ?? new Set()).add(attribute))
    return { attribute, own }
  })
  return said.flatMap(({ attribute, own }) => {
    const free = new Map(own.map((one) => [one.key, one.phrase]))
    const phrases = [...free].flatMap(([name, phrase]) =>
      owners.get(name)?.size === 1 && !taken.has(name) ? phrase : [],
    )
    return phrases.length > 0 ? [saying(phrases, { is: 'attribute', attribute, done: true })] : []
  })
}
