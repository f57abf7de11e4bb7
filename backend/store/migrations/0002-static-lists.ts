import { type Kysely, sql } from 'kysely'

/** Static lists of customer ids: the ids of a list stand in one text, one a line, so that a million of them is one row. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create table lists (id text not null, workspace text not null, name text not null, ids text not null, count integer not null, hash text not null, created_by text not null, created_at text not null default now()::text, primary key (workspace, id))`.execute(
    db,
  )
}
