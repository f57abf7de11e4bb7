import type { Attribute, PropertyRole } from './catalog.ts'
import { inEnglish } from './glossary/compose.ts'
import type { FieldEntry } from './glossary/entry.ts'
import { headingUnit, isCurrency } from './glossary/heading-unit.ts'
import { findField, sensitivityOf } from './glossary/lookup.ts'
import { namesMoney } from './glossary/money.ts'
import { nameKey } from './glossary/name.ts'
import { readableName } from './glossary/readable.ts'
import { spoken } from './glossary/spoken.ts'
import { inferValues, orderOfValues } from './infer-values.ts'
import { isNumber } from './is-number.ts'
import type { ColumnProfile, TableProfile } from './profile.ts'

/** The unit that the values or the heading of a column are written with. */
const unitOf = ({ name, unit }: ColumnProfile): string | undefined => unit ?? headingUnit(name).unit

/** "$" is whatever dollar the workspace counts in, and ¥ may be yen. */
const ownSign = (told: string, currency: string | undefined): string =>
  currency && ((told === 'USD' && currency.endsWith('D')) || (told === 'CNY' && currency === 'JPY')) ? currency : told

/** ISO 4217 code that the glossary knows for a table like this one, or that its values show. */
export const inferCurrency = (profile: TableProfile): string | undefined => {
  const names = profile.columns.map(({ name }) => name)
  for (const column of profile.columns) {
    const known = findField(column.name, column.type, names)?.currency
    if (known) return known
  }
  return profile.columns.map(unitOf).find(isCurrency)
}

/** Roles that columns of any table may have; the others belong to events. */
const places: PropertyRole[] = ['latitude', 'longitude']

const absentOf = (column: ColumnProfile, entry: FieldEntry | undefined): number[] =>
  [entry?.absentMin === column.min, entry?.absentMax === column.max].flatMap((there, index) => {
    const sentinel = index === 0 ? entry?.absentMin : entry?.absentMax
    return there && sentinel !== undefined ? [sentinel] : []
  })

/** Columns of the table that are the outcomes which an entry gives away. */
const leaksOf = (entry: FieldEntry | undefined, names: string[]): string[] => {
  const outcomes = new Set(entry?.leaks?.split('|').map(nameKey))
  return outcomes.size === 0 ? [] : names.filter((name) => outcomes.has(nameKey(name)))
}

type Said = ReturnType<typeof spoken>
/** The Chinese heading itself is what its people call the column, whatever else it goes by. */
const withOwnName = (said: Said, name: string): Said => {
  const { bare } = headingUnit(name)
  const { labels, synonyms } = said
  const known = [labels.zh, ...synonyms.zh].includes(bare) || !/^\p{Script=Han}+$/u.test(bare)
  if (known) return said
  const translated = (inEnglish(bare) ?? []).slice(0, 2)
  const en = translated.filter((word) => word !== labels.en && !synonyms.en.includes(word))
  return { labels, synonyms: { zh: [...synonyms.zh, bare], en: [...synonyms.en, ...en] } }
}

const infer = (column: ColumnProfile, names: string[], currency: string | undefined): Attribute => {
  const entry = findField(column.name, column.type, names)
  const said = entry ? withOwnName(spoken(entry), column.name) : readableName(column.name)
  const values = inferValues(column, entry, said.labels)
  const isMoney = entry ? entry.unit === 'money' : isNumber(column) && namesMoney(column.name)
  const told = isNumber(column) ? unitOf(column) : undefined
  const unit = told && (isCurrency(told) || !isMoney) ? ownSign(told, currency) : isMoney ? currency : entry?.unit
  const absent = absentOf(column, entry)
  const leaks = leaksOf(entry, names)
  const ordered = values && orderOfValues(column, entry) !== undefined
  return {
    name: column.name,
    column: column.column,
    type: column.type,
    ...said,
    ...(entry?.note && { description: entry.note }),
    ...(unit && { unit }),
    ...(values && { values }),
    ...(ordered && { ordered: true }),
    ...(absent.length > 0 && { absent }),
    ...(column.separator !== undefined && { separator: column.separator }),
    sensitivity: entry?.sensitivity ?? sensitivityOf(column.name),
    ...(leaks.length > 0 && { leaks }),
    ...(entry?.role && places.includes(entry.role) && { role: entry.role }),
    ...(column.min !== undefined && { min: column.min }),
    ...(column.max !== undefined && { max: column.max }),
    distinct: column.distinct,
    missing: column.missing,
  }
}

/** A word that is one thing's label is no other's synonym; other words may be shared, and the reader then asks. */
export const withoutClashes = <T extends Pick<Attribute, 'name' | 'labels' | 'synonyms'>>(things: T[]): T[] => {
  const owner = { zh: new Map<string, string>(), en: new Map<string, string>() }
  for (const { name, labels } of things) {
    owner.zh.set(labels.zh, name)
    owner.en.set(labels.en.toLowerCase(), name)
  }
  return things.map((thing) => ({
    ...thing,
    synonyms: {
      zh: thing.synonyms.zh.filter((word) => (owner.zh.get(word) ?? thing.name) === thing.name),
      en: thing.synonyms.en.filter((word) => (owner.en.get(word.toLowerCase()) ?? thing.name) === thing.name),
    },
  }))
}

/** The columns of one table as attributes: labels, synonyms, units, values and sensitivity from the glossary, ranges from the data. */
export const inferAttributes = (profile: TableProfile, currency: string | undefined): Attribute[] => {
  const names = profile.columns.map(({ name }) => name)
  return withoutClashes(profile.columns.map((column) => infer(column, names, currency)))
}

/** Gives each role to one property of an event: the first column whose name asks for it. */
export const withRoles = (attributes: Attribute[], names: string[]): Attribute[] => {
  const taken = new Set<PropertyRole>()
  return attributes.map((attribute) => {
    const role = findField(attribute.name, attribute.type, names)?.role
    if (!role || taken.has(role)) return attribute
    taken.add(role)
    return { ...attribute, role }
  })
}
