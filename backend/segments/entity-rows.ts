import { sql } from 'kysely'
import type { Entity, EventType } from '../catalog/catalog.ts'
import { tableOf } from './event-rows.ts'
import type { Checking, Compiling, Part } from './kinds/kind.ts'
import { nearest } from './nearest.ts'
import { type Problem, problem } from './problem.ts'
import type { FieldRule } from './rule.ts'
import { entityOf, entityRow, knownEntity, type Scope } from './scope.ts'

/** Which things of one entity: those that pass a filter. */
export interface EntityFilter {
  entity: string
  where?: FieldRule | undefined
}

export const entityParts = ({ entity, where }: EntityFilter): Part[] => (where ? [{ rule: where, entity }] : [])

const unknownEntity = ({ catalog: { entities = [] } }: Scope, entity: string): Problem =>
  problem('unknown_entity', {
    entity,
    nearest: nearest(
      entity,
      entities.map(({ name, labels, synonyms }) => ({
        name,
        words: [labels.zh, labels.en, ...synonyms.zh, ...synonyms.en],
      })),
    ),
    available: entities.map(({ name }) => name),
  })

export const checkEntity = ({ entity, where }: EntityFilter, to: Checking): Problem[] => {
  const found = entityOf(to.catalog, entity)
  if (!found) return [unknownEntity(to, entity)]
  return where ? to.on(entityRow(found)).check(where) : []
}

/** The things as a table expression with its condition, under the alias e. */
export const entityRows = ({ entity, where }: EntityFilter, to: Compiling) => {
  const found = knownEntity(to.catalog, entity)
  const passes = where ? to.on(entityRow(found)).select(where) : sql`true`
  return { found, from: sql`${tableOf(to, found.table)} as e`, passes }
}

/** The entity as measures see it: rows with properties; measures that need a time are not asked of it. */
export const measuredAs = ({ name, table, labels, synonyms, properties, rows }: Entity): EventType => ({
  name,
  table,
  labels,
  synonyms,
  verbs: { zh: [], en: [] },
  properties,
  rows,
})
