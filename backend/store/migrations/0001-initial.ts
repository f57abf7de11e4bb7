import { type Kysely, sql } from 'kysely'

/** Tables of the first version; `backend/store/schema.ts` mirrors them. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const statements = [
    `create table workspaces (name text primary key, created_at text not null default now()::text)`,
    `create table threads (id text not null, workspace text not null, title text not null, lang text not null, state jsonb not null, created_at text not null default now()::text, updated_at text not null default now()::text, primary key (workspace, id))`,
    `create index threads_recent on threads (workspace, updated_at)`,
    `create table messages (id text not null, workspace text not null, thread text not null, run text, role text not null, content text not null, data jsonb not null, created_at text not null default now()::text, primary key (workspace, id))`,
    `create index messages_of_thread on messages (workspace, thread, created_at)`,
    `create table runs (id text not null, workspace text not null, thread text not null, status text not null, error jsonb, usage jsonb, started_at text not null default now()::text, finished_at text, primary key (workspace, id))`,
    `create index runs_of_thread on runs (workspace, thread)`,
    `create table run_events (workspace text not null, thread text not null, seq integer not null, run text not null, event jsonb not null, at text not null default now()::text, primary key (workspace, thread, seq))`,
    `create table tool_calls (id text not null, workspace text not null, thread text not null, run text not null, name text not null, input jsonb not null, output jsonb, status text not null, error jsonb, ms double precision, started_at text not null default now()::text, primary key (workspace, thread, id))`,
    `create table receipts (result_id text not null, workspace text not null, thread text not null, receipt jsonb not null, created_at text not null default now()::text, primary key (workspace, result_id))`,
    `create table segments (id text not null, workspace text not null, name text not null, version integer not null, thread text, created_by text not null, created_at text not null default now()::text, updated_at text not null default now()::text, primary key (workspace, id))`,
    `create table segment_versions (segment text not null, version integer not null, workspace text not null, rule jsonb not null, read_back jsonb not null, count bigint not null, total bigint not null, as_of text not null, data_version text not null, created_by text not null, created_at text not null default now()::text, primary key (workspace, segment, version))`,
    `create table plans (id text not null, workspace text not null, thread text, plan jsonb not null, created_at text not null default now()::text, primary key (workspace, id))`,
    `create table copies (id text not null, workspace text not null, plan text not null, copy jsonb not null, created_at text not null default now()::text, primary key (workspace, id))`,
    `create table campaigns (id text not null, workspace text not null, thread text, name text not null, status text not null, proposal jsonb not null, hash text not null, created_by text not null, created_at text not null default now()::text, expires_at text not null, primary key (workspace, id))`,
    `create table audit (seq bigserial primary key, workspace text not null, at text not null, actor text not null, action text not null, subject text not null, details jsonb not null, previous text not null, hash text not null)`,
    `create table unmet_demand (id text not null, workspace text not null, thread text not null, text text not null, unread jsonb not null, reason text not null, at text not null default now()::text, primary key (workspace, id))`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
