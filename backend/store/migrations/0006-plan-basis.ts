import { type Kysely, sql } from 'kysely'

/** What a plan was priced from, so that its copy can price it anew. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw('alter table plans add column basis jsonb').execute(db)
}
