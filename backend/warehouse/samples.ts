import { sql } from 'kysely'
import type { Catalog } from '../catalog/catalog.ts'
import { type CustomerSample, isDrawn, sampleOf, shares } from '../segments/customer-sample.ts'
import { type Engine, namespaceOf } from './engine.ts'
import { compiled, type Fragment } from './stage.ts'

/** Postgres cuts longer names. */
const longestName = 63
const named = /^s(\d+)_(.+)$/

const nameOf = (table: string, oneIn: number) => `s${oneIn}_${table}`

/** The table that holds the sampled customers' rows of a table. */
export const sampleTable = (workspace: string, table: string, { oneIn }: CustomerSample): Fragment =>
  sql.id(namespaceOf(workspace), nameOf(table, oneIn))

/**
 * Statements that draw the sample of some tables anew, for the transaction that changes them; `customers` are how many there are. Where
 * there are too few to be worth it the old samples only go.
 */
export const drawSamples = (
  { abilities }: Engine,
  workspace: string,
  { customers, idType }: { customers: number; idType: Catalog['customers']['idType'] },
  tables: readonly string[],
): Fragment[] => {
  const fitting = tables.filter((table) => nameOf(table, Math.max(...shares)).length <= longestName)
  const drops = fitting.flatMap((table) =>
    shares.map((oneIn) => sql`drop table if exists ${sampleTable(workspace, table, { oneIn, seed: 0 })}`),
  )
  const sample = sampleOf(customers)
  if (!sample) return drops
  const whole = (table: string) => sql.id(namespaceOf(workspace), table)
  const draws = fitting.flatMap((table) => {
    const target = sampleTable(workspace, table, sample)
    const drawn =
      table === 'customers'
        ? isDrawn(sample, sql`customer_id`, { customers: { idType } })
        : sql`customer_id in (select customer_id from ${sampleTable(workspace, 'customers', sample)})`
    return [
      sql`create table ${target} as select * from ${whole(table)} where ${drawn}`,
      ...(abilities.indexes ? [sql`create index on ${target} (customer_id)`] : []),
    ]
  })
  return [...drops, ...draws]
}

/** The sample that an opened workspace holds, if its customers are sampled. */
export const heldSample = async (engine: Engine, workspace: string): Promise<CustomerSample | undefined> => {
  const space = namespaceOf(workspace)
  const rows = await engine.rows<{ name: string }>(
    compiled(
      sql`select table_name as name from information_schema.tables where table_schema = ${space} or table_catalog = ${space}`,
    ),
  )
  const found = rows.flatMap(({ name }) => {
    const [, oneIn, table] = named.exec(name) ?? []
    return oneIn && table ? [{ oneIn: Number(oneIn), table }] : []
  })
  const customers = found.find(({ table }) => table === 'customers')
  if (!customers) return undefined
  const tables = found.filter(({ oneIn }) => oneIn === customers.oneIn).map(({ table }) => table)
  return { oneIn: customers.oneIn, seed: 0, tables: new Set(tables) }
}
