import type { Attribute, EventType, PropertyRole } from '../../catalog/catalog.ts'
import { wordsOfName } from '../lexicon/phrases.ts'
import type { Match } from '../lexicon/trie.ts'
import { tokenise } from '../normalise.ts'
import { type Fields, type Found, fieldOf, type Notation, typed } from './notation.ts'

/** The end of the letters, digits and underscores that stand together: login_days_30d. */
const endOfName = ({ tokens }: Notation, at: number): number => {
  let end = at + 1
  while (tokens[end]?.glued && (tokens[end]?.kind === 'word' || tokens[end]?.kind === 'digits')) end += 1
  return end
}

/** A name written as programs write it: several words with underscores or capitals between them, and where it ends. */
export const joinedName = (notation: Notation, at: number): Found<string> | undefined => {
  if (notation.tokens[at]?.kind !== 'word') return undefined
  const next = endOfName(notation, at)
  const name = typed(notation, at, next)
  return /_|[a-z][A-Z]|[A-Za-z]\d|\d[A-Za-z]/.test(name) ? { value: name, next } : undefined
}

/** All that the words at a place can name, shortest first; names with underscores and capitals are cut into their words. */
export const namesAt = (notation: Notation, at: number): Match[] => {
  const { index, tokens } = notation
  const found = [...index.closed.match(tokens, at), ...index.words.match(tokens, at)]
  const joined = joinedName(notation, at)
  if (!joined) return found
  const words = tokenise(wordsOfName(joined.value))
  const whole = index.words.match(words, 0).filter(({ length }) => length === words.length)
  return [...found, ...whole.map(({ senses }) => ({ length: joined.next - at, senses }))]
}

const longest = <T>(found: Found<T>[]): Found<T> | undefined =>
  found.reduce<Found<T> | undefined>((best, each) => (best && best.next >= each.next ? best : each), undefined)

/** A field that is named at a place; a column's own name comes before words that stand for several. */
export const fieldAt = (notation: Notation, at: number, of: Fields): Found<Attribute> | undefined => {
  const found = namesAt(notation, at).flatMap(({ length, senses }) =>
    senses.flatMap((sense) => {
      const field = fieldOf(sense, of)
      return field && field.sensitivity !== 'pii' && !(sense.is === 'attribute' && sense.verb)
        ? [{ value: field, next: at + length }]
        : []
    }),
  )
  const name = typed(notation, at, endOfName(notation, at)).toLowerCase()
  const own = found.find(({ value }) => value.name.toLowerCase() === name)
  const best = longest(found)
  return (own && best && own.next >= best.next ? own : best) ?? byRole(notation, at, of)
}

const roles: Record<string, PropertyRole> = {
  ...{
    product: 'product_code',
    products: 'product_code',
    sku: 'product_code',
    item: 'product_name',
    产品: 'product_code',
  },
  ...{ qty: 'quantity', price: 'price', amt: 'amount', 金额: 'amount', 渠道: 'channel' },
}
/** `product in (FD01, FD02)`: what the role of a property is called. */
const byRole = ({ tokens }: Notation, at: number, of: Fields): Found<Attribute> | undefined => {
  if (of === 'customers') return undefined
  const [one, two] = [tokens[at]?.text ?? '', tokens[at + 1]?.text ?? '']
  const length = Object.hasOwn(roles, one) ? 1 : Object.hasOwn(roles, one + two) ? 2 : 0
  const role = roles[length === 2 ? one + two : one]
  const field = length > 0 ? of.properties.find((property) => property.role === role) : undefined
  return field && { value: field, next: at + length }
}

/** A type of event that is named at a place. */
export const eventAt = (notation: Notation, at: number): Found<EventType> | undefined =>
  longest(
    namesAt(notation, at).flatMap(({ length, senses }) =>
      senses.flatMap((sense) => (sense.is === 'event' ? [{ value: sense.event, next: at + length }] : [])),
    ),
  )
