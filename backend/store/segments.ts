import type { Kysely } from 'kysely'
import type { Store } from './schema.ts'

/** One version of a saved segment as it is stored; the rule and the read-back are plain JSON that the caller parses. */
export interface StoredSegment {
  id: string
  name: string
  version: number
  thread: string | null
  rule: unknown
  readBack: unknown
  count: number
  total: number
  asOf: string
  dataVersion: string
  createdBy: string
  createdAt: string
  updatedAt: string
}

export type NewVersion = Omit<StoredSegment, 'version' | 'createdAt' | 'updatedAt'> & { at: string }

/** Saved segments of one workspace; versions are only ever added. */
export interface SegmentRows {
  /** Adds the first or the next version and returns its number. */
  add(version: NewVersion): Promise<number>
  /** The current version, or the one that is named. */
  find(id: string, version?: number): Promise<StoredSegment | undefined>
  /** Current versions, the last changed first. */
  list(): Promise<StoredSegment[]>
  /** Every version of one segment, the newest first. */
  versions(id: string): Promise<StoredSegment[]>
  /** Erases a segment with its versions and counts, within the caller's transaction. */
  remove(transaction: Kysely<Store>, id: string): Promise<void>
}

const current = (db: Kysely<Store>, workspace: string) =>
  db
    .selectFrom('segments as s')
    .innerJoin('segment_versions as v', (join) =>
      join.onRef('v.segment', '=', 's.id').onRef('v.workspace', '=', 's.workspace'),
    )
    .where('s.workspace', '=', workspace)
    .select([
      's.id',
      's.name',
      'v.version',
      's.thread',
      'v.rule',
      'v.read_back as readBack',
      'v.count',
      'v.total',
      'v.as_of as asOf',
      'v.data_version as dataVersion',
      'v.created_by as createdBy',
      's.created_at as createdAt',
      'v.created_at as updatedAt',
    ])

/** Saved segments of `workspace`. */
export const segmentsOf = (db: Kysely<Store>, workspace: string): SegmentRows => ({
  add: ({ id, name, thread, rule, readBack, count, total, asOf, dataVersion, createdBy, at }) =>
    db.transaction().execute(async (run) => {
      const { version } = await run
        .insertInto('segments')
        .values({ id, workspace, name, version: 1, thread, created_by: createdBy, created_at: at, updated_at: at })
        .onConflict((conflict) =>
          conflict
            .columns(['workspace', 'id'])
            .doUpdateSet((row) => ({ name, version: row('segments.version', '+', 1), updated_at: at })),
        )
        .returning('version')
        .executeTakeFirstOrThrow()
      await run
        .insertInto('segment_versions')
        .values({
          segment: id,
          version,
          workspace,
          rule: JSON.stringify(rule),
          read_back: JSON.stringify(readBack),
          count,
          total,
          as_of: asOf,
          data_version: dataVersion,
          created_by: createdBy,
          created_at: at,
        })
        .execute()
      return version
    }),

  find: (id, version) => {
    const query = current(db, workspace).where('s.id', '=', id)
    return (
      version === undefined ? query.whereRef('v.version', '=', 's.version') : query.where('v.version', '=', version)
    ).executeTakeFirst()
  },

  list: () =>
    current(db, workspace)
      .whereRef('v.version', '=', 's.version')
      .orderBy('v.created_at', 'desc')
      .orderBy('s.id')
      .execute(),

  versions: (id) => current(db, workspace).where('s.id', '=', id).orderBy('v.version', 'desc').execute(),

  async remove(transaction, id) {
    for (const table of ['segment_counts', 'segment_versions'] as const)
      await transaction.deleteFrom(table).where('workspace', '=', workspace).where('segment', '=', id).execute()
    await transaction.deleteFrom('segments').where('workspace', '=', workspace).where('id', '=', id).execute()
  },
})
