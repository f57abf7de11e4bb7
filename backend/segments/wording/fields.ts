import type { Lang } from '../../bilingual.ts'
import type { Attribute } from '../../catalog/catalog.ts'
import { isNumber } from '../../catalog/is-number.ts'
import { isList, typeOf } from '../field.ts'
import type { Literal } from '../literal.ts'
import { fieldOf, knownField, type Row, type Scope } from '../scope.ts'
import { numberAt, quotedAt, thoseSaid } from './plain.ts'
import { moment } from './times.ts'
import type { Found, Hole, Parts, Written } from './wording.ts'

export const isMoment = ({ type }: Attribute): boolean => type === 'date' || type === 'timestamp'
export const isSeveral = isList

const byFirst = new WeakMap<Row['attributes'], Record<Lang, Map<string, Attribute[]>>>()
/** The fields whose labels begin as the words at a place do: a catalog may hold thousands. */
const beginning = ({ row, text, lang }: Written, at: number): Attribute[] => {
  const index = byFirst.get(row.attributes) ?? {
    zh: Map.groupBy(row.attributes, ({ labels }) => labels.zh.charAt(0)),
    en: Map.groupBy(row.attributes, ({ labels }) => labels.en.charAt(0)),
  }
  byFirst.set(row.attributes, index)
  return index[lang].get(text.charAt(at)) ?? []
}

/** A field of the row by its label, of those that fit. */
export const fieldWhere = (fits: (attribute: Attribute) => boolean): Hole<string> => ({
  say: (name, to) => knownField(to.row, name).labels,
  read: (from, at) =>
    thoseSaid(beginning(from, at).filter(fits), from, at, ({ labels }) => labels)
      .filter(({ end }) => end > at)
      .map(({ value, end }) => ({ value: value.name, end })),
})
export const field = fieldWhere(() => true)

/** The values that the words at a place may show, before they are compared with how a value is shown. */
const candidates = (attribute: Attribute, from: Written, at: number): Literal[] => {
  if (isNumber(attribute)) return numberAt(from, at).map(({ value }) => value)
  if (isMoment(attribute)) {
    const found = moment.read(from, at, {}).map(({ value }) => value)
    return found.flatMap((value) => (value.length > 10 ? [value, value.slice(0, 10)] : [value]))
  }
  const said = quotedAt(from, at).map(({ value }) => value)
  const stored = (attribute.values ?? [])
    .filter(({ labels }) => said.includes(labels[from.lang]))
    .map(({ value }) => value)
  const written = attribute.type === 'enum' && attribute.values ? [] : said
  const texts = [...new Set([...stored, ...written])]
  if (attribute.type !== 'boolean') return texts
  return texts.flatMap((text) => (text === 'true' || text === 'false' ? [text === 'true'] : []))
}

/** A value of an attribute as it is shown. */
export const valuesAt = (attribute: Attribute, from: Written, at: number): Found<Literal>[] => {
  // a field of several values is compared with texts
  const { show } = typeOf(attribute)
  return thoseSaid(candidates(attribute, from, at), from, at, (value) => show(value, attribute))
}

/** A value of the attribute that the other parts name. */
export const shownValue = (attributeOf: (parts: Parts, scope: Scope) => Attribute | undefined): Hole<Literal> => ({
  say(value, to, parts) {
    const attribute = attributeOf(parts, to)
    if (!attribute) throw new Error('a value of a field that was not checked')
    return typeOf(attribute).show(value, attribute)
  },
  read(from, at, parts) {
    const attribute = attributeOf(parts, from)
    return attribute ? valuesAt(attribute, from, at) : []
  },
})

/** A value of the field that the sentence names. */
export const value = shownValue(({ field: name }, { row }) => fieldOf(row, String(name)))
