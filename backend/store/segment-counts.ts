import type { Kysely } from 'kysely'
import type { Store } from './schema.ts'

/** How many customers a version of a segment had as of an instant, on one state of the data. */
export interface StoredCount {
  version: number
  asOf: string
  dataVersion: string
  count: number
  total: number
  countedAt: string
}

/** Sizes of segments over time; a row is never changed. */
export interface SegmentCounts {
  /** Adds rows; what was counted before as of the same instant on the same data stays as it is. */
  add(segment: string, counts: readonly StoredCount[]): Promise<void>
  /** In the order in which they were counted. */
  list(segment: string, version: number): Promise<StoredCount[]>
}

/** Sizes of the segments of `workspace`. */
export const segmentCountsOf = (db: Kysely<Store>, workspace: string): SegmentCounts => ({
  async add(segment, counts) {
    if (counts.length === 0) return
    await db
      .insertInto('segment_counts')
      .values(
        counts.map(({ version, asOf, dataVersion, count, total, countedAt }) => ({
          workspace,
          segment,
          version,
          as_of: asOf,
          data_version: dataVersion,
          count,
          total,
          counted_at: countedAt,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },

  list: (segment, version) =>
    db
      .selectFrom('segment_counts')
      .select(['version', 'as_of as asOf', 'data_version as dataVersion', 'count', 'total', 'counted_at as countedAt'])
      .where('workspace', '=', workspace)
      .where('segment', '=', segment)
      .where('version', '=', version)
      .orderBy('counted_at')
      .execute(),
})
