import { sql } from 'kysely'
import type { Catalog } from '../catalog/catalog.ts'
import { type Engine, namespaceOf } from '../warehouse/engine.ts'
import { takeExtracts } from '../warehouse/extracts.ts'
import { historyName, historyRows, recordHistory, widenCustomers } from '../warehouse/histories.ts'
import type { Fragment } from '../warehouse/stage.ts'
import { extractedFrom, keptColumns } from './history.ts'

/**
 * Statements that keep the histories of every event type from the tables as they are, for one transaction,; the import does the same for the table that it replaces. No event may be later than `until`.
 */
export const keepHistories = (engine: Engine, catalog: Catalog, until: string): Fragment[] => {
  const space = namespaceOf(catalog.workspace)
  const kept = new Map<string, string[]>()
  const made = catalog.events.flatMap((type) => {
    const name = historyName(type.table)
    if (name === undefined) return []
    const { columns, first, last } = keptColumns(type, catalog, until)
    const names = columns.map((column) => column.name)
    kept.set(type.table, names)
    const target = sql.id(space, name)
    return [
      sql`drop table if exists ${target}`,
      sql`create table ${target} as ${historyRows(columns, sql`${sql.id(space, type.table)}`)}`,
      ...recordHistory(catalog.workspace, type.table, { columns: names, first, last }),
      ...takeExtracts(engine, catalog.workspace, type.table, extractedFrom(type, catalog, catalog.customers.rows)),
    ]
  })
  return [...made, ...widenCustomers(engine, catalog.workspace, kept)]
}
