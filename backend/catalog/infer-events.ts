import type { EventType, PropertyRole } from './catalog.ts'
import { findEvent } from './glossary/lookup.ts'
import { readableLabels } from './glossary/readable.ts'
import { spoken } from './glossary/spoken.ts'
import { inferAttributes, withRoles } from './infer-attributes.ts'
import type { TableProfile } from './profile.ts'

/** An imported table of events as an event type: nouns and verbs from the glossary, properties with their roles. */
export const inferEvent = (profile: TableProfile, table: string, currency: string | undefined): EventType => {
  const name = profile.event ?? ''
  const entry = findEvent(name)
  const labels = readableLabels(name)
  const nouns = entry ? spoken(entry) : { labels, synonyms: { zh: [], en: [] } }
  const verbs = entry
    ? { zh: entry.verbs.zh.split('|'), en: entry.verbs.en.split('|') }
    : { zh: labels.zh === labels.en ? [] : [labels.zh], en: [labels.en] }
  const names = profile.columns.map((column) => column.name)
  const properties = withRoles(inferAttributes(profile, currency), names)
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
