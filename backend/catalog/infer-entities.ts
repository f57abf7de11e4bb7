import type { Entity } from './catalog.ts'
import { findEntity } from './glossary/lookup.ts'
import { readableName } from './glossary/readable.ts'
import { spoken } from './glossary/spoken.ts'
import { inferAttributes, withRoles } from './infer-attributes.ts'
import type { TableProfile } from './profile.ts'

/** An imported table of things that belong to customers: nouns from the glossary, properties with their roles. */
export const inferEntity = (profile: TableProfile, table: string, currency: string | undefined): Entity => {
  const name = profile.entity ?? ''
  const entry = findEntity(name)
  const nouns = entry ? spoken(entry) : readableName(name)
  const names = profile.columns.map((column) => column.name)
  const properties = withRoles(inferAttributes(profile, currency), names)
  return { name, table, ...nouns, properties, rows: profile.rows }
}
