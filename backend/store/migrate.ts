import { type Kysely, sql } from 'kysely'
import { type Migration, migrations } from './migrations/index.ts'

/** Any constant of ours: processes that open the same database take turns on it. */
const lockKey = 4_600_460_046

/**
 * Brings the app database up to date: each migration that is not in the table of applied ones runs in its own transaction,
 * under an advisory lock. Returns the names of those that ran.
 */
export const migrate = async <T>(store: Kysely<T>, list: readonly Migration[] = migrations): Promise<string[]> =>
  store.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${sql.lit(lockKey)})`.execute(connection)
    try {
      await sql`create table if not exists applied_migrations (name text primary key, at timestamptz not null default now())`.execute(
        connection,
      )
      const applied = await sql<{ name: string }>`select name from applied_migrations`.execute(connection)
      const done = new Set(applied.rows.map(({ name }) => name))
      const pending = list.filter(({ name }) => !done.has(name))
      for (const { name, up } of pending) {
        await connection.transaction().execute(async (transaction) => {
          // A migration knows no schema: it makes the tables that the schema then describes.
          await up(transaction as unknown as Kysely<unknown>)
          await sql`insert into applied_migrations (name) values (${name})`.execute(transaction)
        })
      }
      return pending.map(({ name }) => name)
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(lockKey)})`.execute(connection)
    }
  })
