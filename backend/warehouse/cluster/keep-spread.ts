import { anchorOf, type ClusterQuery, type ClusterTable, clusterTables, tableName } from './cluster-tables.ts'
import { distributeTable, spreadTables } from './spread-tables.ts'

/** Keeps a workspace distributed while its tables are replaced. */
export interface KeptSpread {
  /** Called with an empty table that takes the place of another, before its rows come. */
  place(fresh: string): Promise<void>
  /** Called when all tables are in place. */
  settle(keep: readonly string[]): Promise<void>
}

const placeBeside = (anchor: ClusterTable, query: ClusterQuery, workspace: string): KeptSpread => ({
  async place(fresh) {
    const made = (await clusterTables(query, workspace)).find(({ name }) => name === fresh)
    // ids of another type hash to other shards; the tables that stay follow in settle
    await (made?.idType === anchor.idType
      ? distributeTable(query, tableName(workspace, fresh), tableName(workspace, anchor.name), undefined)
      : distributeTable(query, tableName(workspace, fresh), undefined, anchor.shards))
  },
  async settle(keep) {
    await spreadTables(query, workspace, { keep, shards: anchor.shards })
  },
})

/** How new tables of a workspace join those on the workers; undefined where it is not distributed. */
export const keptSpread = async (query: ClusterQuery, workspace: string): Promise<KeptSpread | undefined> => {
  const anchor = anchorOf(await clusterTables(query, workspace))
  return anchor && placeBeside(anchor, query, workspace)
}
