import { sql } from 'kysely'
import { type ClusterQuery, type ClusterTable, clusterTables, tableName } from './cluster-tables.ts'

export interface SpreadOptions {
  /** Shards of each table; default those that the workspace has, else Citus's own setting. */
  shards?: number | undefined
  /** Names of tables that are never joined and stay on the coordinator. */
  keep: readonly string[]
  /** Told before each table, with how many have been looked at. */
  onTable?: (table: ClusterTable, done: number, of: number) => void
}

export interface SpreadTable {
  name: string
  placed: 'distributed' | 'reference'
  shards: number
  /** Something was moved. */
  changed: boolean
}

const regclass = (name: string) => sql`cast(${name} as regclass)`

/** Distributes a table from scratch, beside the tables of another where there is one. */
export const distributeTable = async (
  query: ClusterQuery,
  name: string,
  beside: string | undefined,
  shards: number | undefined,
): Promise<void> => {
  const place =
    beside === undefined
      ? sql`colocate_with => 'none'${shards === undefined ? sql`` : sql`, shard_count => cast(${shards} as integer)`}`
      : sql`colocate_with => ${beside}`
  await query(sql`select create_distributed_table(${regclass(name)}, 'customer_id', ${place})`)
}

/** Rows that lay on the coordinator before lie there still, unseen, until they are removed. */
const tidy = async (query: ClusterQuery, workspace: string, table: string): Promise<void> => {
  await query(sql`select truncate_local_data_after_distributing_table(${regclass(tableName(workspace, table))})`)
  await query(sql`analyze ${sql.raw(tableName(workspace, table))}`)
}

/**
 * Shards every table with a customer_id by it, all of them co-located with `customers`, and copies the others to each worker. What lies
 * right already stays, so that a second run does nothing and an interrupted one is finished.
 */
export const spreadTables = async (
  query: ClusterQuery,
  workspace: string,
  { shards, keep, onTable }: SpreadOptions,
): Promise<SpreadTable[]> => {
  const tables = (await clusterTables(query, workspace)).filter(({ name }) => !keep.includes(name))
  const changed = new Set<string>()
  const nameOf = ({ name }: ClusterTable) => tableName(workspace, name)
  const like = (one: ClusterTable) =>
    tables.find((each) => each.owned && each.placed === 'distributed' && each.idType === one.idType)
  const [first] = tables.filter(({ owned }) => owned)
  if (first?.placed === 'distributed' && shards !== undefined && shards !== first.shards) {
    onTable?.(first, 0, tables.length)
    await query(
      sql`select alter_distributed_table(${regclass(nameOf(first))}, shard_count => cast(${shards} as integer), cascade_to_colocated => true)`,
    )
    for (const each of tables) if (each.owned) changed.add(each.name)
  }
  for (const [done, table] of tables.entries()) {
    onTable?.(table, done, tables.length)
    if (table.placed === 'reference' || (!table.owned && table.placed !== 'local')) continue
    if (!table.owned) await query(sql`select create_reference_table(${regclass(nameOf(table))})`)
    else if (table.placed === 'local') {
      const beside = first && table.name !== first.name && first.idType === table.idType ? first : like(table)
      await distributeTable(query, nameOf(table), beside && nameOf(beside), shards)
    } else if (first && table.group !== first.group && table.idType === first.idType)
      await query(sql`select alter_distributed_table(${regclass(nameOf(table))}, colocate_with => ${nameOf(first)})`)
    else continue
    changed.add(table.name)
    if (table.placed === 'local') await tidy(query, workspace, table.name)
    const [now] = (await clusterTables(query, workspace)).filter(({ name }) => name === table.name)
    if (now) Object.assign(table, now)
  }
  const now = await clusterTables(query, workspace)
  return now.flatMap(({ name, placed, shards }) =>
    placed === 'local' ? [] : [{ name, placed, shards, changed: changed.has(name) }],
  )
}
