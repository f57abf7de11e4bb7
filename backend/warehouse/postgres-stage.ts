import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { DuckDBInstance } from '@duckdb/node-api'
import { sql } from 'kysely'
import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { ClusterQuery } from './cluster/cluster-tables.ts'
import { type KeptSpread, keptSpread } from './cluster/keep-spread.ts'
import { namespaceOf } from './engine.ts'
import { factsName } from './facts.ts'
import { historiesName } from './histories.ts'
import { ledgerName } from './import/ledger.ts'
import { postgresTypes } from './postgres-values.ts'
import {
  columnDefinitions,
  compiled,
  type Fragment,
  measureProgress,
  type Stage,
  type StagedTable,
  stageSession,
} from './stage.ts'

export interface PostgresStageOptions {
  /** Folder for what the stage spills and hands over. */
  folder: string
  signal: AbortSignal | undefined
  /** Tables may be spread over workers. */
  cluster: boolean
  inTransaction(work: (client: PoolClient) => Promise<void>): Promise<void>
}

const rowsOn =
  (client: PoolClient): ClusterQuery =>
  async (statement) => {
    const { sql: text, parameters } = compiled(statement)
    const { rows } = await client.query({ text, values: [...parameters], types: postgresTypes(parameters) })
    return rows
  }

const runOn =
  (client: PoolClient) =>
  async (statement: Fragment): Promise<void> => {
    const { sql: text, parameters } = compiled(statement)
    await client.query(text, [...parameters])
  }

/** Loads rows beside the old table and swaps the two at the end, so that readers wait only for the swap. */
const replace = async (
  client: PoolClient,
  workspace: string,
  table: StagedTable,
  path: string,
  spread: KeptSpread | undefined,
  signal?: AbortSignal,
) => {
  const run = runOn(client)
  const target = sql.id(namespaceOf(workspace), table.name)
  const fresh = `${table.name}__new`
  const loaded = sql.id(namespaceOf(workspace), fresh)
  await run(sql`drop table if exists ${loaded}`)
  await run(sql`create table ${loaded} (${columnDefinitions(table.columns)})`)
  await spread?.place(fresh)
  const copy = compiled(sql`copy ${loaded} from stdin with (format csv)`)
  await pipeline(createReadStream(path), client.query(copyFrom(copy.sql)), signal ? { signal } : {})
  if (table.key) await run(sql`alter table ${loaded} add primary key (${sql.id(table.key)})`)
  for (const column of table.lookups) await run(sql`create index on ${loaded} (${sql.id(column)})`)
  await run(sql`analyze ${loaded}`)
  await run(sql`drop table if exists ${target}`)
  await run(sql`alter table ${loaded} rename to ${sql.id(table.name)}`)
}

/** A DuckDB of its own that reads files and hands rows to Postgres with COPY. */
export const postgresStage = async ({
  folder,
  signal,
  cluster,
  inTransaction,
}: PostgresStageOptions): Promise<Stage> => {
  const own = await mkdtemp(join(folder, 'stage-'))
  const instance = await DuckDBInstance.create(':memory:', {
    temp_directory: own,
    autoinstall_known_extensions: 'false',
  })
  const connection = await instance.connect()
  await measureProgress(connection)
  const session = stageSession(connection, signal)
  return {
    ...session,
    async publish(workspace, tables, also) {
      const files = tables.map((table) => join(own, `${table.name}.csv`))
      for (const [index, { rows }] of tables.entries())
        await session.run(sql`copy (${rows}) to ${sql.lit(files[index] ?? '')} (format csv, header false)`)
      await inTransaction(async (client) => {
        const spread = cluster ? await keptSpread(rowsOn(client), workspace) : undefined
        for (const [index, table] of tables.entries())
          await replace(client, workspace, table, files[index] ?? '', spread, signal)
        await also(runOn(client))
        await spread?.settle([ledgerName, historiesName, factsName])
      })
    },
    async close() {
      connection.closeSync()
      instance.closeSync()
      await rm(own, { recursive: true, force: true })
    },
  }
}
