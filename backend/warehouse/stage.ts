import type { DuckDBConnection } from '@duckdb/node-api'
import { type CompiledQuery, type RawBuilder, sql } from 'kysely'
import { boundValue, plainValue } from './duckdb-values.ts'
import { interruptible } from './interruptible.ts'
import { sqlBuilder } from './sql-builder.ts'

/** A piece of query text with its values, composed with Kysely's `sql`. */
export type Fragment = RawBuilder<unknown>

/** A physical column; the type is one that every engine knows by that name. */
export interface StagedColumn {
  name: string
  type: string
}

/** A table of a workspace that is replaced by the rows of a query over the stage. */
export interface StagedTable {
  name: string
  columns: StagedColumn[]
  /** Gives the columns in that order. */
  rows: Fragment
  key?: string
  /** Columns that large reads look up by; engines without zone maps index them. */
  lookups: string[]
}

/** A private DuckDB session: reads files, holds temporary tables, and hands their rows to the warehouse. */
export interface Stage {
  run(statement: Fragment): Promise<void>
  rows<T>(query: Fragment): Promise<T[]>
  /** Share of the running statement that is done, 0 to 1; undefined where that is not known. */
  progress(): number | undefined
  /** Replaces the tables and runs `also`, in one transaction of the warehouse. */
  publish(workspace: string, tables: StagedTable[], also: (run: RunText) => Promise<void>): Promise<void>
  close(): Promise<void>
}

export type RunText = (statement: Fragment) => Promise<void>

export const compiled = (fragment: Fragment): CompiledQuery => fragment.compile(sqlBuilder)

/** Runs staged statements on one connection; aborting the signal stops the running one. */
export const stageSession = (
  connection: DuckDBConnection,
  signal: AbortSignal | undefined,
): Pick<Stage, 'run' | 'rows' | 'progress'> => {
  const send = (fragment: Fragment) => {
    const { sql: text, parameters } = compiled(fragment)
    return interruptible(
      signal,
      () => connection.interrupt(),
      () => connection.runAndReadAll(text, parameters.map(boundValue)),
    )
  }
  return {
    async run(statement) {
      await send(statement)
    },
    progress() {
      const { percentage } = connection.progress
      return percentage >= 0 ? percentage / 100 : undefined
    },
    async rows<T>(query: Fragment) {
      const reader = await send(query)
      const names = reader.columnNames()
      return reader
        .getRows()
        .map((row) => Object.fromEntries(names.map((name, index) => [name, plainValue(row[index] ?? null)]))) as T[]
    },
  }
}

/** DuckDB measures a statement's progress only where its bar is on; printing it is our part. */
export const measureProgress = async (connection: DuckDBConnection): Promise<void> => {
  await connection.run(
    'set enable_progress_bar = true; set enable_progress_bar_print = false; set progress_bar_time = 100',
  )
}

/** Column definitions of a staged table as text for `create table`. */
export const columnDefinitions = (columns: StagedColumn[]): Fragment =>
  sql.join(columns.map(({ name, type }) => sql`${sql.id(name)} ${sql.raw(type)}`))
