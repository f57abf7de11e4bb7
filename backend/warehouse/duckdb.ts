import { rm } from 'node:fs/promises'
import { availableParallelism, totalmem } from 'node:os'
import { join } from 'node:path'
import { type DuckDBDataChunk, DuckDBInstance, type DuckDBResult } from '@duckdb/node-api'
import { duckdb } from './dialects/duckdb.ts'
import { ensureFolder, openError } from './duckdb-files.ts'
import { duckdbPool } from './duckdb-pool.ts'
import { duckdbScratch } from './duckdb-scratch.ts'
import { sendInSlots } from './duckdb-slots.ts'
import { duckdbStage } from './duckdb-stage.ts'
import { boundValue, plainValue } from './duckdb-values.ts'
import { type Engine, namespaceOf, type Query } from './engine.ts'
import { interruptible } from './interruptible.ts'
import { checkWorkspaceName } from './workspace-name.ts'

export interface DuckdbOptions {
  /** Data folder; the file of a workspace is `<folder>/workspaces/<name>/warehouse.duckdb`. */
  folder: string
  /** Bytes that queries may hold before they spill to disk; default 60 % of the machine's. */
  memoryBytes?: number
  /** Default: as many as the machine has. */
  threads?: number
  /** Queries that run at once; default 4. */
  connections?: number
}

const memoryShare = 0.6

const rowsOf = (names: string[], chunk: DuckDBDataChunk): Record<string, unknown>[] => {
  const columns = names.map((_, index) => chunk.getColumnValues(index))
  return Array.from({ length: chunk.rowCount }, (_, row) =>
    Object.fromEntries(names.map((name, column) => [name, plainValue(columns[column]?.[row] ?? null)])),
  )
}

async function* rowBatches(result: DuckDBResult): AsyncIterable<Record<string, unknown>[]> {
  const names = result.columnNames()
  for (;;) {
    const chunk = await result.fetchChunk()
    if (!chunk || chunk.rowCount === 0) return
    yield rowsOf(names, chunk)
  }
}

/**
 * The embedded engine: DuckDB inside this process, one file per workspace.
 * Throws `data_unreadable` when the folder or a file cannot be opened and `data_locked` when another process has it.
 */
export const duckdbEngine = async (options: DuckdbOptions): Promise<Engine> => {
  const { folder, memoryBytes = totalmem() * memoryShare, threads = availableParallelism(), connections = 4 } = options
  const spill = join(folder, 'spill')
  const folderOf = (workspace: string) => join(folder, 'workspaces', checkWorkspaceName(workspace))
  await ensureFolder(spill)
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${Math.floor(memoryBytes / 2 ** 20)}MiB`,
    threads: String(threads),
    temp_directory: spill,
    autoinstall_known_extensions: 'false',
  })
  const pool = duckdbPool(instance, connections)
  const send = sendInSlots({ memoryBytes, threads })
  const opened = new Map<string, Promise<void>>()

  const attach = async (workspace: string): Promise<void> => {
    const path = join(folderOf(workspace), 'warehouse.duckdb')
    await ensureFolder(folderOf(workspace))
    try {
      await pool.use((connection) =>
        connection.run(`attach '${path.replaceAll("'", "''")}' as ${duckdb.quote(namespaceOf(workspace))}`),
      )
    } catch (error) {
      throw openError(error, path)
    }
  }

  return {
    dialect: duckdb,
    abilities: { exclusive: true, indexes: false, cluster: false },

    async rows<T extends Record<string, unknown>>(query: Query, { signal }: { signal?: AbortSignal } = {}) {
      return pool.use((connection) =>
        interruptible(
          signal,
          () => connection.interrupt(),
          async () => {
            const rows: Record<string, unknown>[] = []
            for await (const batch of rowBatches(await send(connection, query))) rows.push(...batch)
            return rows as T[] // the caller names the columns that its query selects
          },
        ),
      )
    },

    async *batches(query, { signal } = {}) {
      const connection = await pool.borrow()
      const step = <R>(work: () => Promise<R>) => interruptible(signal, () => connection.interrupt(), work)
      try {
        const batches = rowBatches(await step(() => send(connection, query)))[Symbol.asyncIterator]()
        for (;;) {
          const { done, value } = await step(() => batches.next())
          if (done) return
          yield value
        }
      } finally {
        pool.giveBack(connection)
      }
    },

    open(workspace) {
      const known = opened.get(workspace)
      if (known) return known
      const opening = attach(workspace)
      opened.set(workspace, opening)
      opening.catch(() => opened.delete(workspace))
      return opening
    },

    async remove(workspace) {
      const path = join(folderOf(workspace), 'warehouse.duckdb')
      await pool.use((connection) =>
        connection.run(`detach database if exists ${duckdb.quote(namespaceOf(workspace))}`),
      )
      opened.delete(workspace)
      await Promise.all([path, `${path}.wal`].map((file) => rm(file, { force: true })))
    },

    transaction: (statements) =>
      pool.use(async (connection) => {
        await connection.run('begin')
        try {
          await statements(async (query) => {
            const { sql, parameters } = typeof query === 'string' ? { sql: query, parameters: [] } : query
            await connection.run(sql, parameters.map(boundValue))
          })
          await connection.run('commit')
        } catch (error) {
          // a commit that failed has already rolled back
          await connection.run('rollback').catch(() => undefined)
          throw error
        }
      }),

    scratch: duckdbScratch(pool, send, memoryBytes),

    stage: (_, { signal } = {}) => duckdbStage(instance, signal),

    close: () => pool.close(),
  }
}
