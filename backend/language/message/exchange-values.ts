import type { Catalog } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import type { Analysis } from '../analyse.ts'
import { singular } from '../lexicon/inflect.ts'
import { type Lexeme, senseOf } from '../lexicon/sense.ts'
import { hasContent } from '../unread.ts'
import { mapped } from './leaves.ts'

type Literal = string | number | boolean
const isHan = (value: Literal | undefined): boolean => /\p{Script=Han}/u.test(String(value))
/** What a lexeme may stand for: values by the field that holds them. */
type Values = Map<string, Literal[]>

const leafKinds = new Set(['compare', 'in'])

/** Lexemes with content. */
export const said = ({ lexemes }: Analysis): Lexeme[] => lexemes.filter((lexeme) => hasContent(lexeme))

const valuesOf = (lexeme: Lexeme, { events }: Catalog): Values => {
  const found: Values = new Map()
  const put = (field: string | undefined, values: Literal[]) => field && found.set(field, values)
  const products = (codes: string[], names: string[]) => {
    for (const { properties } of events) {
      put(properties.find(({ role }) => role === 'product_code')?.name, codes)
      put(properties.find(({ role }) => role === 'product_name')?.name, names)
    }
  }
  for (const sense of lexeme.senses) {
    if (sense.is === 'value') put(sense.attribute.name, [sense.value])
    if (sense.is === 'property-value') put(sense.property.name, [sense.value])
    if (sense.is === 'product') products([sense.product.code], Object.values(sense.product.labels))
    if (sense.is === 'product-kind')
      products(
        sense.products.map(({ code }) => code),
        sense.products.flatMap(({ labels }) => Object.values(labels)),
      )
  }
  return found
}

/** All that the words name as values of one field; undefined where one of them names none. */
const namedFor = (field: string, { read }: Analysis, values: Values[]): Literal[] | undefined => {
  const [only, other] = read.rules
  if (only && !other && 'field' in only && only.field === field) {
    if (only.kind === 'in') return [...only.values]
    if (only.kind === 'compare' && only.op === 'eq') return [only.value]
  }
  const each = values.map((one) => one.get(field))
  return each.length > 0 && each.every((one) => one !== undefined) ? [...new Set(each.flat() as Literal[])] : undefined
}

/** 宁波 in a list of cities goes and 苏州 stands in its place, wherever the audience holds it; undefined where it holds no such value. */
export const valuesExchanged = (current: Rule, old: Analysis, fresh: Analysis, catalog: Catalog): Rule | undefined => {
  const [goes, comes] = [old, fresh].map((one) => said(one).map((lexeme) => valuesOf(lexeme, catalog)))
  if (!goes || !comes || goes.length === 0 || comes.length === 0) return undefined
  let done = 0
  const next = mapped(current, (leaf) => {
    if (typeof leaf.field !== 'string' || !leafKinds.has(leaf.kind)) return undefined
    const held = leaf.kind === 'in' ? (leaf.values as Literal[]) : [leaf.value as Literal]
    if (leaf.kind === 'compare' && leaf.op !== 'eq' && leaf.op !== 'ne') return undefined
    const gone = namedFor(leaf.field, old, goes)
    if (!gone?.some((value) => held.includes(value))) return undefined
    const into = inField(leaf.field, held, fresh, comes, catalog)
    if (!into) return undefined
    const kept = held.filter((value) => !gone.includes(value))
    const alike = into.values.filter((value) => isHan(value) === isHan(held[0]))
    const values = [...new Set([...kept, ...(alike.length > 0 ? alike : into.values)])]
    const [only] = values
    done += 1
    if (values.length === 1 && only !== undefined)
      return { kind: 'compare', field: into.field, op: leaf.op === 'ne' ? 'ne' : 'eq', value: only }
    const list = { kind: 'in', field: into.field, values }
    return leaf.op === 'ne' ? { kind: 'not', of: list } : list
  })
  return done > 0 ? next : undefined
}

/** "Make it shorter", "better", "weekly": how, and no name. */
const manner = /^[a-z]+(?:er|est|ly)$/i

/** "Make it a jumbo bag" where the audience has one name of goods, as they were written: another such name; undefined where the message says anything else. */
const nameIn = (fresh: Analysis, current: Rule): Rule | undefined => {
  const words = said(fresh).map((lexeme) => senseOf(lexeme, 'unknown')?.text)
  if (words.length > 4 || words.some((word) => word === undefined || manner.test(word))) return undefined
  let done = 0
  const next = mapped(current, (leaf) => {
    if (leaf.kind !== 'text' || leaf.op !== 'contains') return undefined
    done += 1
    return { ...leaf, value: words.join(' ') }
  })
  return done === 1 ? next : undefined
}

/** 换成理财 after 买过保险: the one thing that is named takes the place of the goods of the events; undefined where the message says more. */
export const goodsSwapped = (current: Rule, fresh: Analysis, catalog: Catalog): Rule | undefined => {
  const [only, other] = said(fresh)
  if (!only || fresh.lexemes.some((lexeme) => senseOf(lexeme, 'not'))) return undefined
  const named = nameIn(fresh, current)
  if (named) return named
  if (other) return undefined
  const own = only.senses.some(({ is }) => is === 'product' || is === 'product-kind' || is === 'property-value')
  const values = own ? valuesOf(only, catalog) : undefined
  const quoted = senseOf(only, 'quoted')?.text.trim()
  const ofEvents = catalog.events.flatMap(({ properties }) => properties.map(({ name }) => name))
  let done = 0
  const next = mapped(current, (leaf) => {
    const field = typeof leaf.field === 'string' && ofEvents.includes(leaf.field) ? leaf.field : undefined
    const into = field ? values?.get(field) : undefined
    if (field && leaf.kind === 'text' && quoted) {
      done += 1
      return { ...leaf, value: quoted }
    }
    const held = leaf.kind === 'in' || (leaf.kind === 'compare' && leaf.op === 'eq')
    if (!field || !held || !into || into.length === 0) return undefined
    done += 1
    const [before] = leaf.kind === 'in' ? (leaf.values as Literal[]) : [leaf.value as Literal]
    const alike = into.filter((value) => isHan(value) === isHan(before))
    const named = alike.length > 0 ? alike : into
    const [first] = named
    return named.length === 1 && first !== undefined
      ? { kind: 'compare', field, op: 'eq', value: first }
      : { kind: 'in', field, values: named }
  })
  return done === 1 ? next : undefined
}

/** The new values in the field of the old ones, or all of them in another that holds both: Shanghai the province, and Suzhou the city. */
const inField = (field: string, held: Literal[], fresh: Analysis, comes: Values[], { attributes }: Catalog) => {
  const values = namedFor(field, fresh, comes)
  if (values) return { field, values }
  for (const { name, values: domain } of attributes) {
    const both = held.every((value) => domain?.some((one) => one.value === value))
    const others = both ? namedFor(name, fresh, comes) : undefined
    if (others) return { field: name, values: others }
  }
  return undefined
}

const ofOne = (words: string): string => words.toLowerCase().replace(/\S+$/, (last) => singular(last))

/** Words of a text that events hold: "swap candles for mugs". */
export const textsExchanged = (current: Rule, old: Analysis, fresh: Analysis): Rule | undefined => {
  const [from, to] = [old, fresh].map((one) =>
    said(one)
      .flatMap((lexeme) => senseOf(lexeme, 'unknown')?.text ?? senseOf(lexeme, 'quoted')?.text ?? [])
      .join(' '),
  )
  if (!from || !to) return undefined
  let done = 0
  const next = mapped(current, (leaf) => {
    const held = String(leaf.value).toLowerCase()
    if (leaf.kind !== 'text' || (held !== from.toLowerCase() && held !== ofOne(from))) return undefined
    done += 1
    return { ...leaf, value: held === from.toLowerCase() ? to : ofOne(to) }
  })
  return done > 0 ? next : undefined
}
