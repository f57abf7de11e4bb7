import type { DuckDBConnection, DuckDBResult } from '@duckdb/node-api'
import type { DuckdbPool } from './duckdb-pool.ts'
import type { Query, Scratch } from './engine.ts'
import { interruptible } from './interruptible.ts'

const memoryShare = 1 / 8

/** Tables in the instance's own database, which lies in memory and is spilled like all else that queries hold. */
export const duckdbScratch = (
  pool: DuckdbPool,
  send: (connection: DuckDBConnection, query: Query) => Promise<DuckDBResult>,
  memoryBytes: number,
): Scratch => {
  let made = 0
  return {
    bytes: memoryBytes * memoryShare,
    keep: (query, { signal } = {}) =>
      pool.use((connection) =>
        interruptible(
          signal,
          () => connection.interrupt(),
          async () => {
            made += 1
            const table = `memory.main.kept_${made}`
            await (await send(connection, { ...query, sql: `create table ${table} as ${query.sql}` })).getRows()
            const counted = await connection.runAndReadAll(`select count(*) from ${table}`)
            return { table, rows: Number(counted.getRows()[0]?.[0] ?? 0) }
          },
        ),
      ),
    drop: (table) =>
      pool.use(async (connection) => {
        await connection.run(`drop table if exists ${table}`)
      }),
  }
}
