import { type Kysely, sql } from 'kysely'

/** Which proposal took the place of another. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw('alter table campaigns add column superseded_by text').execute(db)
}
