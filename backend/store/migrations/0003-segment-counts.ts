import { type Kysely, sql } from 'kysely'

/** One row each time a version of a segment is counted as of an instant on one state of the data. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const statements = [
    `create table segment_counts (workspace text not null, segment text not null, version integer not null, as_of text not null, data_version text not null, count bigint not null, total bigint not null, counted_at text not null, primary key (workspace, segment, version, as_of, data_version))`,
    // what was counted when it was saved begins the history of segments that are older than this table
    `insert into segment_counts select workspace, segment, version, as_of, data_version, count, total, created_at from segment_versions`,
    `create index plans_of_segment on plans (workspace, (plan->'audience'->>'segmentId'))`,
    `create index campaigns_of_segment on campaigns (workspace, (proposal->'segment'->>'id'))`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
