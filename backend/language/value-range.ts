import type { Attribute } from '../catalog/catalog.ts'
import type { Trie } from './lexicon/trie.ts'
import type { Token } from './normalise.ts'

const links = /^(?:to|through|thru|until|till|-|到|至)$/
const leads = /^(?:from|between|从|在)$/
/** How far before its values the name of a field may stand. */
const reach = 10

/** The attributes of which the words at a token are a value, with where those words end. */
const valuesAt = (catalog: Trie, tokens: Token[], at: number): { attribute: Attribute; end: number }[] =>
  catalog
    .match(tokens, at)
    .flatMap(({ length, senses }) =>
      senses.flatMap((sense) => (sense.is === 'value' ? [{ attribute: sense.attribute, end: at + length }] : [])),
    )

const isNamedBefore = (catalog: Trie, tokens: Token[], at: number, attribute: Attribute): boolean =>
  Array.from({ length: Math.min(reach, at) }, (_, back) => at - back - 1).some((place) =>
    catalog
      .match(tokens, place)
      .some(({ senses }) => senses.some((sense) => sense.is === 'attribute' && sense.attribute === attribute)),
  )

const rangeFrom = (catalog: Trie, tokens: Token[], from: number): boolean =>
  valuesAt(catalog, tokens, from).some(
    ({ attribute, end }) =>
      links.test(tokens[end]?.text ?? '') &&
      valuesAt(catalog, tokens, end + 1).some((last) => last.attribute === attribute) &&
      isNamedBefore(catalog, tokens, from, attribute),
  )

/** "contact month from January to June", 联系月份是八月到十月: at any of its words, a range of a named field's values, and no dates of a campaign. */
export const inValueRange = (catalog: Trie, tokens: Token[], at: number): boolean => {
  const text = tokens[at]?.text ?? ''
  if (leads.test(text)) return rangeFrom(catalog, tokens, at + 1)
  if (links.test(text)) return [1, 2, 3].some((back) => at >= back && rangeFrom(catalog, tokens, at - back))
  return rangeFrom(catalog, tokens, at)
}
