import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { sql } from 'kysely'
import { namespaceOf } from './engine.ts'
import { columnDefinitions, measureProgress, type Stage, type StagedTable, stageSession } from './stage.ts'

const replace = (workspace: string, { name, columns, rows }: StagedTable) => {
  const table = sql.id(namespaceOf(workspace), name)
  return [
    sql`drop table if exists ${table}`,
    sql`create table ${table} (${columnDefinitions(columns)})`,
    sql`insert into ${table} ${rows}`,
  ]
}

const publishOn =
  (connection: DuckDBConnection, { run }: Pick<Stage, 'run'>): Stage['publish'] =>
  async (workspace, tables, also) => {
    await run(sql`begin`)
    try {
      for (const statement of tables.flatMap((table) => replace(workspace, table))) await run(statement)
      await also(run)
      await run(sql`commit`)
    } catch (error) {
      // an aborted signal would refuse to run the rollback
      await connection.run('rollback').catch(() => undefined)
      throw error
    }
  }

/** A stage inside the embedded engine, so that staged rows go straight into the workspace's file. */
export const duckdbStage = async (instance: DuckDBInstance, signal: AbortSignal | undefined): Promise<Stage> => {
  const connection = await instance.connect()
  await measureProgress(connection)
  const session = stageSession(connection, signal)
  return {
    ...session,
    publish: publishOn(connection, session),
    async close() {
      connection.closeSync()
    },
  }
}
