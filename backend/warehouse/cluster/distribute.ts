import { FairleadError } from '../../errors.ts'
import { type Engine, namespaceOf, type RunOptions } from '../engine.ts'
import { factsName } from '../facts.ts'
import { historiesName } from '../histories.ts'
import { ledgerName } from '../import/ledger.ts'
import { compiled } from '../stage.ts'
import type { ClusterQuery } from './cluster-tables.ts'
import { type SpreadTable, spreadTables } from './spread-tables.ts'

/** Where a distribution is: the table that is being looked at, and how many came before. */
export interface DistributeProgress {
  table: string
  rows: number
  done: number
  of: number
}

export interface DistributeReport {
  workspace: string
  /** Nodes that hold shards. */
  workers: number
  tables: SpreadTable[]
}

export interface DistributeOptions extends RunOptions {
  /** Shards of each table, 1 to 1,024; default those that there are, else Citus's own setting. */
  shards?: number | undefined
  onProgress?: (progress: DistributeProgress) => void
}

export const mostShards = 1024

/**
 * Turns the tables of a workspace into co-located tables sharded by customer id, and tables without customers into reference tables. Each
 * table is moved in a transaction of its own; run again it goes on where it was stopped, and does nothing where all is done. Later imports
 * keep the distribution. Throws `no_cluster` where the engine is no Citus, and `invalid_input` for a number of shards that cannot be.
 */
export const distributeWorkspace = async (
  engine: Engine,
  workspace: string,
  { shards, onProgress, ...options }: DistributeOptions = {},
): Promise<DistributeReport> => {
  if (!engine.abilities.cluster) throw new FairleadError('no_cluster', { engine: engine.dialect.name })
  if (shards !== undefined && !(Number.isInteger(shards) && shards >= 1 && shards <= mostShards))
    throw new FairleadError('invalid_input', { place: 'shards', problem: `${shards} ∉ 1–${mostShards}` })
  await engine.open(workspace)
  const query: ClusterQuery = (fragment) => engine.rows(compiled(fragment), options)
  const tables = await spreadTables(query, workspace, {
    shards,
    keep: [ledgerName, historiesName, factsName],
    onTable: (table, done, of) => onProgress?.({ table: table.name, rows: table.rows, done, of }),
  })
  const [nodes] = await engine.rows<{ n: number }>({
    sql: `select count(distinct s.nodename || ':' || s.nodeport) as n from citus_shards as s
      join pg_class as c on c.oid = s.table_name join pg_namespace as n on n.oid = c.relnamespace where n.nspname = $1`,
    parameters: [namespaceOf(workspace)],
  })
  return { workspace, workers: nodes?.n ?? 0, tables }
}
