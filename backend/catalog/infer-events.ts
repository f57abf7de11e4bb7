import type { EventType, PropertyRole } from './catalog.ts'
import { nounAndVerb } from './glossary/event-verbs.ts'
import { findEvent } from './glossary/lookup.ts'
import { nameKey } from './glossary/name.ts'
import { readableName } from './glossary/readable.ts'
import { spoken } from './glossary/spoken.ts'
import { inferAttributes, withRoles } from './infer-attributes.ts'
import type { ColumnProfile, TableProfile } from './profile.ts'

const wordsOf = (said: string): string[] => said.split('|').filter((word) => word !== '')

/** Of a file with several types of events, a column is blank for some of them, and one repeats the type itself. */
const says = ({ missing, values }: ColumnProfile, event: string, rows: number): boolean => {
  const [only, other] = values ?? []
  return (rows === 0 || missing < rows) && !(only && !other && nameKey(only.value) === nameKey(event))
}

/** An imported table of events as an event type: nouns and verbs from the glossary, properties with their roles. */
export const inferEvent = (profile: TableProfile, table: string, currency: string | undefined): EventType => {
  const name = profile.event ?? ''
  const entry = findEvent(name) ?? nounAndVerb(name)
  const read = readableName(name)
  const { labels } = read
  const nouns = entry ? spoken(entry) : read
  const verbs = entry
    ? { zh: wordsOf(entry.verbs.zh), en: wordsOf(entry.verbs.en) }
    : { zh: labels.zh === labels.en ? [] : [labels.zh], en: [labels.en] }
  const told = profile.columns.filter((column) => says(column, name, profile.rows))
  const names = told.map((column) => column.name)
  const properties = withRoles(inferAttributes({ ...profile, columns: told }, currency), names)
  const has = (role: PropertyRole) => properties.some((property) => property.role === role)
  const fact = has('campaign') ? (entry?.fact ?? (has('arm') ? 'assigned' : undefined)) : undefined
  return {
    name,
    table,
    ...nouns,
    verbs,
    ...(fact && { fact }),
    properties,
    rows: profile.rows,
    ...(profile.from && { from: profile.from }),
    ...(profile.to && { to: profile.to }),
  }
}
