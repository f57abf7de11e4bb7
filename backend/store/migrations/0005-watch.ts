import { type Kysely, sql } from 'kysely'

/** What stood out when the numbers were looked at, what nobody wants to hear of for a while, and when was looked last. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const statements = [
    `create table alerts (id text not null, workspace text not null, kind text not null, subject text not null, day text not null, status text not null, thread text, alert jsonb not null, created_at text not null, primary key (workspace, id), unique (workspace, kind, subject, day))`,
    `create table mutes (workspace text not null, kind text not null, subject text not null, until text not null, created_by text not null, primary key (workspace, kind, subject))`,
    `create table watch_looks (workspace text primary key, look jsonb not null)`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
