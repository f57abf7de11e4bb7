import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import type { Catalog } from '../../backend/catalog/catalog.ts'
import { type Engine, namespaceOf } from '../../backend/warehouse/engine.ts'

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
export const referenceQuery = (sql: string, catalog: Catalog, population: string, zoneHours: number): string =>
  queryOverWorld(`select distinct customer_id::varchar as id from (${sql}) answer`, catalog, population, zoneHours)

export const runReference = async (engine: Engine, query: string): Promise<string[]> =>
  (await engine.rows<{ id: string }>({ sql: query, parameters: [] })).map(({ id }) => String(id))

/** What references select, remembered between runs: they change only with the world or their own text. */
export const referenceBook = async (file: string, engine: Engine) => {
  const known: Record<string, Members> = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'))
  const before = Object.keys(known).length
  return {
    async members(query: string, stamp: string): Promise<Members> {
      const key = createHash('sha256').update(`${stamp}\n${query}`).digest('base64url')
      known[key] ??= membersOf(await runReference(engine, query))
      return known[key]
    },
    async keep(): Promise<void> {
      if (Object.keys(known).length > before) await writeFile(file, JSON.stringify(known))
    },
  }
}
export type ReferenceBook = Awaited<ReturnType<typeof referenceBook>>
