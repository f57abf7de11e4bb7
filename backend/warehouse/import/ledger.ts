import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { attributeType } from '../../catalog/catalog.ts'
import { type Engine, namespaceOf } from '../engine.ts'
import { compiled, type Fragment } from '../stage.ts'

const derivedAttribute = z.strictObject({
  name: z.string(),
  column: z.string(),
  type: attributeType,
  /** Property whose latest value it is, or the first or last time. */
  from: z.discriminatedUnion('of', [
    z.strictObject({ of: z.literal('first') }),
    z.strictObject({ of: z.literal('last') }),
    z.strictObject({ of: z.literal('latest'), column: z.string() }),
  ]),
})
/** An attribute of customers that is made from their events. */
export type DerivedAttribute = z.infer<typeof derivedAttribute>

/** Which file made which table; kept in the warehouse, in the transaction that writes the table. */
export interface LedgerEntry {
  /** `customers` or the event type's table. */
  table: string
  /** SHA-256 of the content of the file and of the options that matter. */
  hash: string
  rows: number
  /** Of an event type: what customers get from it while there is no customers file. */
  attributes: DerivedAttribute[]
}

export const ledgerName = 'imports'
export const ledgerTable = (workspace: string): Fragment => sql.id(namespaceOf(workspace), ledgerName)

/** Creates the ledger where it is missing. */
export const createLedger = (workspace: string): Fragment =>
  sql`create table if not exists ${ledgerTable(workspace)} (name varchar, hash varchar, row_count bigint, attributes varchar)`

/** Statements that put an entry in place of the one of the same table. */
export const recordEntry = (workspace: string, { table, hash, rows, attributes }: LedgerEntry): Fragment[] => [
  sql`delete from ${ledgerTable(workspace)} where name = ${table}`,
  sql`insert into ${ledgerTable(workspace)} (name, hash, row_count, attributes)
    values (${table}, ${hash}, ${rows}, ${JSON.stringify(attributes)})`,
]

const hasLedger = async (engine: Engine, workspace: string): Promise<boolean> => {
  const rows = await engine.rows(
    compiled(sql`select 1 as found from information_schema.tables where table_name = ${ledgerName}
      and (table_schema = ${namespaceOf(workspace)} or table_catalog = ${namespaceOf(workspace)})`),
  )
  return rows.length > 0
}

/** What was imported into an opened workspace. */
export const readLedger = async (engine: Engine, workspace: string): Promise<LedgerEntry[]> => {
  if (!(await hasLedger(engine, workspace))) return []
  const rows = await engine.rows<{ name: string; hash: string; row_count: number; attributes: string }>(
    compiled(sql`select name, hash, row_count, attributes from ${ledgerTable(workspace)} order by name`),
  )
  return rows.map(({ name, hash, row_count, attributes }) => ({
    table: name,
    hash,
    rows: row_count,
    attributes: z.array(derivedAttribute).parse(JSON.parse(attributes)),
  }))
}

/** Changes whenever an import changes the data of an opened workspace; what Workspace.dataVersion holds. */
export const dataVersion = async (engine: Engine, workspace: string): Promise<string> => {
  const entries = await readLedger(engine, workspace)
  return createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 16)
}
