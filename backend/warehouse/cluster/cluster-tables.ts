import { sql } from 'kysely'
import { namespaceOf } from '../engine.ts'
import type { Fragment } from '../stage.ts'

/** Runs one statement on the coordinator. */
export type ClusterQuery = <T extends Record<string, unknown>>(query: Fragment) => Promise<T[]>

/** How a table of a workspace lies on the cluster. */
export interface ClusterTable {
  name: string
  /** Rows belong to customers, so the table is sharded by customer_id. */
  owned: boolean
  /** Type of customer_id; tables are co-located only where theirs are the same. */
  idType: string | null
  placed: 'local' | 'distributed' | 'reference'
  /** Tables of one group have the shards of a customer on one worker. */
  group: number | null
  shards: number
  /** The planner's estimate; unknown, 0, once the rows lie on workers. */
  rows: number
}

const placed = sql`case p.partmethod when 'h' then 'distributed' when 'n' then 'reference' else 'local' end`

/** The tables of a workspace, `customers` first. The server must have Citus. */
export const clusterTables = (query: ClusterQuery, workspace: string): Promise<ClusterTable[]> =>
  query<ClusterTable & Record<string, unknown>>(sql`select c.relname as name, a.attname is not null as owned,
    format_type(a.atttypid, null) as "idType", ${placed} as placed, p.colocationid as group,
    (select count(*) from pg_dist_shard as s where s.logicalrelid = c.oid) as shards, greatest(c.reltuples, 0)::bigint as rows
    from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
    left join pg_attribute as a on a.attrelid = c.oid and a.attname = 'customer_id' and not a.attisdropped
    left join pg_dist_partition as p on p.logicalrelid = c.oid
    where n.nspname = ${namespaceOf(workspace)} and c.relkind in ('r', 'p') and not relation_is_a_known_shard(c.oid)
    order by c.relname <> 'customers', c.relname`)

/** The table that the others are co-located with, where the workspace is distributed. */
export const anchorOf = (tables: readonly ClusterTable[]): ClusterTable | undefined =>
  tables.find(({ owned, placed }) => owned && placed === 'distributed')

/** Brings a table back to the coordinator, where it is distributed. */
export const gathered = (workspace: string, table: string): Fragment =>
  sql`select undistribute_table(logicalrelid) from pg_dist_partition
    where logicalrelid = cast(${tableName(workspace, table)} as regclass)`

/** A table's quoted name as a value, for Citus's functions. */
export const tableName = (workspace: string, table: string): string =>
  [namespaceOf(workspace), table].map((part) => `"${part.replaceAll('"', '""')}"`).join('.')
