import { sql } from 'kysely'
import type { Catalog, EventType } from '../../catalog/catalog.ts'
import { extractedFrom, type KeptColumn as HistoryColumn, keptColumns } from '../../segments/history.ts'
import { namespaceOf } from '../engine.ts'
import { extractName, extractsOf, takeExtracts } from '../extracts.ts'
import { fitsBeside, heldHistories, historyName, historyRows, recordHistory } from '../histories.ts'
import type { Fragment, StagedTable } from '../stage.ts'
import type { KeptColumn } from './choose-rows.ts'
import type { IdType } from './keep-rows.ts'
import type { ImportOptions } from './options.ts'

/** The history of the events that are being imported: its table from the staged rows, and what notes it. */
export interface ImportedHistory {
  columns: string[]
  /** From the staged rows, or from those that were just published where the stage sees them. */
  table(rows: { relation: Fragment; published: boolean }): StagedTable
  record: Fragment[]
}

/** Undefined where the events have no time yet, or a table with too long a name. */
export const historyOf = (
  type: EventType,
  catalog: Catalog,
  columns: readonly KeptColumn[],
  idType: IdType,
): ImportedHistory | undefined => {
  const name = historyName(type.table)
  if (name === undefined || type.to === undefined) return undefined
  const physical = ({ type: of }: HistoryColumn): string => {
    if (typeof of === 'string') return of
    const property = type.properties.find((each) => each.name === of.property)
    return columns.find(({ column }) => column === property?.column)?.physical ?? 'double precision'
  }
  const { columns: kept, first, last } = keptColumns(type, catalog, type.to)
  const names = kept.map((column) => column.name)
  const cells = columns.map(({ column, cell }) => sql`${sql.id(cell)} as ${sql.id(column)}`)
  return {
    columns: names,
    record: recordHistory(catalog.workspace, type.table, { columns: names, first, last }),
    table: ({ relation, published }) => ({
      name,
      columns: [
        { name: 'customer_id', type: idType === 'integer' ? 'bigint' : 'varchar' },
        ...kept.map((column) => ({ name: column.name, type: physical(column) })),
      ],
      rows: historyRows(
        kept,
        published
          ? sql`${sql.id(namespaceOf(catalog.workspace), type.table)}`
          : sql`(select ${sql.join([sql`customer_id, ts`, ...cells])} from ${relation} as kept)`,
      ),
      lookups: ['customer_id'],
    }),
  }
}

/** Statements that take extracts of the events being imported, and the names of all that are there then, by the table of the events. */
export const extractsBeside = async (
  { engine, workspace }: Pick<ImportOptions, 'engine' | 'workspace'>,
  catalog: Catalog,
  type: EventType | undefined,
  customers: number,
): Promise<{ take: Fragment[]; names: ReadonlyMap<string, readonly string[]> }> => {
  const names = new Map<string, readonly string[]>()
  for (const [table, { extracts }] of await heldHistories(engine, workspace))
    names.set(
      table,
      [...extracts.keys()].flatMap((extract) => extractName(table, extract) ?? []),
    )
  if (!type) return { take: [], names }
  const source = type.to === undefined ? undefined : extractedFrom(type, catalog, customers)
  names.set(type.table, source ? extractsOf(source).map(({ name }) => name) : [])
  return { take: takeExtracts(engine, workspace, type.table, source), names }
}

/** Every history that stands beside the customers once the import is done, by the table of the events. */
export const historiesBeside = async (
  { engine, workspace }: Pick<ImportOptions, 'engine' | 'workspace'>,
  { attributes }: Catalog,
  table: string,
  imported: ImportedHistory | undefined,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const held = await heldHistories(engine, workspace)
  const all = new Map([...held].map(([name, { columns }]): [string, readonly string[]] => [name, [...columns]]))
  all.delete(table)
  if (imported) all.set(table, imported.columns)
  const count = [...all.values()].reduce((sum, columns) => sum + columns.length, 0)
  return fitsBeside(attributes.length, count) ? all : new Map()
}
