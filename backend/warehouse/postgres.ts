import { Pool, type PoolClient } from 'pg'
import { FairleadError } from '../errors.ts'
import { postgres } from './dialects/postgres.ts'
import { type Engine, namespaceOf, type Query } from './engine.ts'
import { interruptible } from './interruptible.ts'
import { postgresStage } from './postgres-stage.ts'
import { postgresTypes } from './postgres-values.ts'
import { checkWorkspaceName } from './workspace-name.ts'

export interface PostgresOptions {
  /** postgres://user:password@host:port/database */
  url: string
  /** Queries that run at once; default 8. */
  connections?: number
}

const batchRows = 10_000
/** How often a server looks whether we are still there: it would finish the query of a process that was killed. */
const checkMs = 2000

const schemaOf = (workspace: string) => postgres.quote(namespaceOf(checkWorkspaceName(workspace)))

const send = async (client: PoolClient, { sql, parameters }: Query): Promise<Record<string, unknown>[]> => {
  const { rows } = await client.query({ text: sql, values: [...parameters], types: postgresTypes(parameters) })
  return rows
}

/**
 * PostgreSQL (or Citus) as the warehouse: a schema per workspace.
 * Throws `data_unreadable` when the server cannot be reached.
 */
export const postgresEngine = async ({ url, connections = 8 }: PostgresOptions): Promise<Engine> => {
  const settings = { connectionString: url, options: `-c timezone=UTC -c client_connection_check_interval=${checkMs}` }
  const pool = new Pool({ ...settings, max: connections })
  const cancels = new Pool({ ...settings, max: 1 })
  // an idle connection that the server drops is replaced at the next query
  for (const each of [pool, cancels]) each.on('error', () => undefined)
  // one that drops while it is used fails its next query
  for (const each of [pool, cancels]) each.on('connect', (client) => client.on('error', () => undefined))

  const cancel = async (client: PoolClient): Promise<void> => {
    await cancels.query('select pg_cancel_backend(cast($1 as integer))', [Reflect.get(client, 'processID')])
  }
  const use = async <T>(work: (client: PoolClient) => Promise<T>): Promise<T> => {
    const client = await pool.connect()
    try {
      return await work(client)
    } finally {
      client.release()
    }
  }
  const inTransaction = <T>(work: (client: PoolClient) => Promise<T>): Promise<T> =>
    use(async (client) => {
      await client.query('begin')
      try {
        const result = await work(client)
        await client.query('commit')
        return result
      } catch (error) {
        await client.query('rollback')
        throw error
      }
    })

  let cluster: boolean
  try {
    const { rowCount } = await pool.query("select 1 from pg_extension where extname = 'citus'")
    cluster = rowCount === 1
  } catch (error) {
    const { host, pathname } = new URL(url)
    await Promise.all([pool.end(), cancels.end()])
    throw new FairleadError('data_unreadable', { path: `${host}${pathname}`, reason: String(error) })
  }

  return {
    dialect: postgres,
    abilities: { exclusive: false, indexes: true, cluster },

    rows: <T extends Record<string, unknown>>(query: Query, { signal }: { signal?: AbortSignal } = {}) =>
      use((client) =>
        interruptible(
          signal,
          () => cancel(client),
          async () => (await send(client, query)) as T[], // the caller names the columns that its query selects
        ),
      ),

    async *batches(query, { signal } = {}) {
      const client = await pool.connect()
      const step = (next: Query) =>
        interruptible(
          signal,
          () => cancel(client),
          () => send(client, next),
        )
      try {
        await client.query('begin')
        await step({ ...query, sql: `declare batches no scroll cursor for ${query.sql}` })
        for (;;) {
          const rows = await step({ sql: `fetch ${batchRows} from batches`, parameters: [] })
          if (rows.length === 0) return
          yield rows
        }
      } finally {
        await client.query('rollback')
        client.release()
      }
    },

    async open(workspace) {
      await pool.query(`create schema if not exists ${schemaOf(workspace)}`)
    },

    async remove(workspace) {
      await pool.query(`drop schema if exists ${schemaOf(workspace)} cascade`)
    },

    transaction: (statements) =>
      inTransaction((client) =>
        statements(async (query) => {
          await (typeof query === 'string' ? client.query(query) : send(client, query))
        }),
      ),

    stage: (folder, { signal } = {}) => postgresStage({ folder, signal, cluster, inTransaction }),

    async close() {
      await Promise.all([pool.end(), cancels.end()])
    },
  }
}
