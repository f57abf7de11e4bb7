import { type Kysely, sql } from 'kysely'

/** Campaigns in the order in which they came: a workspace whose clock stands still gives all of them one time. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw('alter table campaigns add column seq bigint').execute(db)
  await sql
    .raw(
      'update campaigns set seq = placed.place from (select workspace, id, row_number() over (order by created_at, id) as place from campaigns) as placed where campaigns.workspace = placed.workspace and campaigns.id = placed.id',
    )
    .execute(db)
  await sql.raw('create sequence campaigns_seq owned by campaigns.seq').execute(db)
  await sql.raw(`select setval('campaigns_seq', (select coalesce(max(seq), 0) + 1 from campaigns), false)`).execute(db)
  await sql.raw(`alter table campaigns alter column seq set default nextval('campaigns_seq')`).execute(db)
  await sql.raw('alter table campaigns alter column seq set not null').execute(db)
}
