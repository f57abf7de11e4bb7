import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import type { Catalog } from '../../backend/catalog/catalog.ts'
import { type Engine, namespaceOf, type Query } from '../../backend/warehouse/engine.ts'

/** A set of customers as its size and a hash of its ids. */
export interface Members {
  count: number
  hash: string
}

export const membersOf = (ids: Iterable<string>): Members => {
  const sorted = [...new Set(ids)].sort()
  return { count: sorted.length, hash: createHash('sha256').update(sorted.join('\n')).digest('base64url') }
}

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`

/**
 * A query over the tables of a reference: `customers`, and one per event type under the type's name, cut at the clock (docs/semantics.md §1),
 * each with `ts` in UTC and `local`, the wall time of the workspace. `$now` is the clock in UTC, `$today` its local date.
 */
export const queryOverWorld = (sql: string, catalog: Catalog, population: string, zoneHours: number): string => {
  const space = quote(namespaceOf(population))
  const now = new Date(catalog.clock ?? Number.NaN)
  const local = new Date(now.getTime() + zoneHours * 3_600_000).toISOString()
  const filled = (text: string) =>
    text
      .replaceAll('$now', `timestamp '${now.toISOString().slice(0, 19)}'`)
      .replaceAll('$today', `date '${local.slice(0, 10)}'`)
  const events = catalog.events.map(
    ({ name, table }) =>
      `${quote(name)} as not materialized (select *, ts + interval '${zoneHours} hours' as local from ${space}.${quote(table)} where ts <= $now)`,
  )
  const tables = [`customers as not materialized (select * from ${space}.customers)`, ...events]
  return filled(`with ${tables.join(', ')} ${sql}`)
}

/** A reference, `select customer_id from …`, as the query that gives the ids. */
export const referenceQuery = (sql: string, catalog: Catalog, population: string, zoneHours: number): Query => ({
  sql: queryOverWorld(
    `select distinct customer_id::varchar as id from (${sql}) answer`,
    catalog,
    population,
    zoneHours,
  ),
  parameters: [],
})

export const idsOf = async (engine: Engine, query: Query): Promise<string[]> =>
  (await engine.rows<{ id: string }>(query)).map(({ id }) => String(id))

const valuesOf = ({ parameters }: Query): string =>
  JSON.stringify(parameters, (_, value) => (typeof value === 'bigint' ? `${value}n` : value))

/** What queries select, remembered between runs: it changes only with the world, the query or its values. */
export const selectionBook = async (file: string, engine: Engine) => {
  const known: Record<string, Members> = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'))
  const before = Object.keys(known).length
  return {
    async members(query: Query, stamp: string): Promise<Members> {
      const said = `${stamp}\n${query.sql}${query.parameters.length > 0 ? `\n${valuesOf(query)}` : ''}`
      const key = createHash('sha256').update(said).digest('base64url')
      known[key] ??= membersOf(await idsOf(engine, query))
      return known[key]
    },
    async keep(): Promise<void> {
      if (Object.keys(known).length > before) await writeFile(file, JSON.stringify(known))
    },
  }
}
export type SelectionBook = Awaited<ReturnType<typeof selectionBook>>
