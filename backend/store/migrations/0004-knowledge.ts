import { type Kysely, sql } from 'kysely'

/** What past campaigns taught, found by words and by meaning, and the ledger of forecasts, which only grows. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const statements = [
    'create extension if not exists vector',
    `create table knowledge_records (id text not null, workspace text not null, kind text not null, source text not null, objective text, product_kind text, product text, channels text[] not null, happened_on text, verdict text, words tsvector not null, content_hash text not null, record jsonb not null, created_by text not null, created_at text not null, primary key (workspace, id))`,
    `create index knowledge_records_words on knowledge_records using gin (words)`,
    `create index knowledge_records_recent on knowledge_records (workspace, happened_on)`,
    // how many records of a workspace hold a word; the empty word counts them all
    `create table knowledge_words (workspace text not null, word text not null, records bigint not null, primary key (workspace, word))`,
    // models differ in length, so the index of each is made when it is first used
    `create table knowledge_vectors (workspace text not null, id text not null, model text not null, content_hash text not null, embedding halfvec not null, primary key (workspace, model, id))`,
    `create table predictions (seq bigserial primary key, workspace text not null, at text not null, campaign text not null, prediction jsonb not null, previous text not null, hash text not null)`,
    `create function refuse_change() returns trigger language plpgsql as $$ begin raise exception '% is append-only', tg_table_name; end $$`,
    `create trigger predictions_only_grow before update or delete on predictions for each row execute function refuse_change()`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
