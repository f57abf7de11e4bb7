import { type Kysely, sql } from 'kysely'

/** Under which version of cutting texts the words of a record stand: those of another one are cut anew. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(`alter table knowledge_records add column words_version text not null default ''`).execute(db)
}
