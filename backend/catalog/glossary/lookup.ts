import type { Attribute, AttributeType } from '../catalog.ts'
import { activityFields } from './activity.ts'
import { bankFields } from './bank.ts'
import { campaignFields } from './campaign.ts'
import { entityEntries } from './entities.ts'
import type { EntityEntry, EventEntry, FieldEntry, Said } from './entry.ts'
import { eventEntries } from './events.ts'
import { holdingFields } from './holdings.ts'
import { nameKey, nameKeys, writtenOutKeys } from './name.ts'
import { peopleFields } from './people.ts'
import { retailFields } from './retail.ts'
import { telcoFields } from './telco.ts'
import { traitFields } from './traits.ts'
import { inWindow, windowIn } from './windowed.ts'

/** THE list of themes. Where two entries fit a name, the one that asks for certain columns beside it comes first. */
const fields: FieldEntry[] = [
  ...campaignFields,
  ...bankFields,
  ...retailFields,
  ...telcoFields,
  ...peopleFields,
  ...holdingFields,
  ...activityFields,
  ...traitFields,
]

const index = <T extends { names: string }>(entries: T[]): Map<string, T[]> => {
  const byKey = new Map<string, T[]>()
  for (const entry of entries)
    for (const name of entry.names.split('|')) {
      const key = nameKey(name) + (name.endsWith('#') ? '#' : '')
      byKey.set(key, [...(byKey.get(key) ?? []), entry])
    }
  return byKey
}
const fieldsByKey = index([...fields.filter((entry) => entry.beside), ...fields.filter((entry) => !entry.beside)])
const eventsByKey = index(eventEntries)
const entitiesByKey = index(entityEntries)

const fill = (said: Said, number: string): Said => ({
  zh: said.zh.replaceAll('#', number),
  en: said.en.replaceAll('#', number),
})
const numbered = (entry: FieldEntry, number: string): FieldEntry => ({
  ...entry,
  ...fill(entry, number),
  ...(entry.yes && { yes: fill(entry.yes, number) }),
  ...(entry.no && { no: fill(entry.no, number) }),
})

const keysOf = new WeakMap<string[], Set<string>>()

/** Keys of a table's columns, made once: a bank has thousands of them. */
const keysIn = (columns: string[]): Set<string> => {
  const known = keysOf.get(columns)
  if (known) return known
  const keys = new Set(columns.map(nameKey))
  keysOf.set(columns, keys)
  return keys
}

const findByKeys = (keys: string[], type: AttributeType, columns: string[]): FieldEntry | undefined => {
  const there = keysIn(columns)
  const fits = (entry: FieldEntry) =>
    (entry.types?.includes(type) ?? true) &&
    (entry.beside?.split('|').every((column) => there.has(nameKey(column))) ?? true)
  for (const key of keys) {
    const entry = fieldsByKey.get(key)?.find(fits)
    if (entry) return entry
    const [, stem, number] = /^(.*?)(\d+)$/.exec(key) ?? []
    const series = stem && number && fieldsByKey.get(`${stem}#`)?.find(fits)
    if (series) return numbered(series, number)
  }
  return undefined
}

/** What is known of a column by its name, its type and the names of the columns beside it. */
export const findField = (name: string, type: AttributeType, columns: string[]): FieldEntry | undefined => {
  const own = findByKeys(nameKeys(name), type, columns)
  if (own) return own
  const window = windowIn(name)
  const measured = window && findByKeys(nameKeys(window.rest), type, columns)
  return measured ? inWindow(measured, window) : findByKeys(writtenOutKeys(name), type, columns)
}

/** Whether a name is of something personal or protected, whatever its values turned out to be. */
export const sensitivityOf = (name: string): Attribute['sensitivity'] =>
  [...nameKeys(name), ...writtenOutKeys(name)]
    .flatMap((key) => fieldsByKey.get(key) ?? [])
    .find(({ sensitivity, beside }) => beside === undefined && (sensitivity === 'protected' || sensitivity === 'pii'))
    ?.sensitivity ?? 'none'

/** What is known of a kind of thing by its name. */
export const findEntity = (name: string): EntityEntry | undefined =>
  nameKeys(name)
    .map((key) => entitiesByKey.get(key)?.[0])
    .find((entry) => entry !== undefined)

/** What is known of a kind of event by its name. */
export const findEvent = (name: string): EventEntry | undefined =>
  nameKeys(name)
    .map((key) => eventsByKey.get(key)?.[0])
    .find((entry) => entry !== undefined)
