import { type Kysely, sql } from 'kysely'
import type { Store } from './schema.ts'

/** Tables that the agent's checkpointer keeps beside ours. */
const tables = ['checkpoints', 'checkpoint_blobs', 'checkpoint_writes']

/** Erases what the agent remembers of one conversation, or of all in a workspace. Keys are `<workspace>/<thread>`. */
export const eraseCheckpoints = async (db: Kysely<Store>, workspace: string, thread?: string): Promise<void> => {
  const known = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'lg'`.execute(db)
  const there = new Set(known.rows.map(({ name }) => name))
  for (const table of tables.filter((name) => there.has(name))) {
    const key = thread === undefined ? `${workspace}/` : `${workspace}/${thread}`
    const matches = thread === undefined ? sql`starts_with(thread_id, ${key})` : sql`thread_id = ${key}`
    await sql`delete from ${sql.id('lg', table)} where ${matches}`.execute(db)
  }
}
