import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Store } from './schema.ts'

/** What records may be narrowed to; dates are local, both ends included. */
export interface KnowledgeFilter {
  kinds?: readonly string[]
  objective?: string
  productKind?: string
  product?: string
  channel?: string
  from?: string
  to?: string
  verdicts?: readonly string[]
}

export interface KnowledgeRow {
  id: string
  kind: string
  source: string
  objective: string | null
  productKind: string | null
  product: string | null
  channels: string[]
  happenedOn: string | null
  verdict: string | null
  /** Distinct words that the record is found by. */
  words: readonly string[]
  /** Under which texts were cut into these words. */
  wordsVersion: string
  contentHash: string
  record: unknown
  createdBy: string
  createdAt: string
}

export interface WeightedWord {
  word: string
  weight: number
}

/** Records of one workspace as rows; their meaning is the business of whoever parses them. */
export interface KnowledgeRows {
  /** Writes records and keeps the count of their words; one with a known id is replaced. All or nothing. */
  put(rows: readonly KnowledgeRow[]): Promise<void>
  /** Records whose words are of another version, and what they hold. */
  outdated(version: string, limit: number): Promise<{ id: string; record: unknown; contentHash: string }[]>
  /** Gives records other words, and the count of words theirs; one that was changed meanwhile or taken away is left as it is. */
  reword(rows: readonly Pick<KnowledgeRow, 'id' | 'contentHash' | 'words' | 'wordsVersion'>[]): Promise<void>
  find(ids: readonly string[]): Promise<{ id: string; record: unknown }[]>
  /** The newest first. */
  list(filter: KnowledgeFilter, limit: number): Promise<{ id: string; record: unknown }[]>
  /** Records per word; the empty word stands for all of them. */
  frequencies(words: readonly string[]): Promise<Map<string, number>>
  /** Ids of records that hold all words of one of the `sets`, by the summed weight of `words`. */
  matching(
    asked: { words: readonly WeightedWord[]; sets: readonly (readonly string[])[] },
    filter: KnowledgeFilter,
    limit: number,
  ): Promise<string[]>
}

/** A lexeme as tsquery text; quoting leaves it no operators. */
const lexeme = (word: string): string => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** The conditions of a filter on `knowledge_records r`. */
export const filterSql = (workspace: string, filter: KnowledgeFilter): RawBuilder<boolean> => {
  const { kinds, objective, productKind, product, channel, from, to, verdicts } = filter
  const parts = [
    sql`r.workspace = ${workspace}`,
    kinds && sql`r.kind = any(${[...kinds]})`,
    objective && sql`r.objective = ${objective}`,
    productKind && sql`r.product_kind = ${productKind}`,
    product && sql`r.product = ${product}`,
    channel && sql`r.channels @> array[${channel}]`,
    from && sql`r.happened_on >= ${from}`,
    to && sql`r.happened_on <= ${to}`,
    verdicts && sql`r.verdict = any(${[...verdicts]})`,
  ].filter((part) => part !== undefined && part !== '')
  return sql<boolean>`${sql.join(parts, sql` and `)}`
}

/** Adds to, or with −1 takes from, how many records hold each word. */
const countWords = async (
  transaction: Kysely<Store>,
  workspace: string,
  lists: readonly (readonly string[])[],
  sign: 1 | -1,
): Promise<void> => {
  const counts = new Map<string, number>()
  for (const words of lists) for (const word of ['', ...words]) counts.set(word, (counts.get(word) ?? 0) + sign)
  // in one order everywhere, so that two writers wait for each other and never in a ring
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  if (sorted.length === 0) return
  await sql`insert into knowledge_words (workspace, word, records)
    select ${workspace}, t.word, t.records
    from unnest(${sorted.map(([word]) => word)}::text[], ${sorted.map(([, n]) => n)}::bigint[]) as t(word, records)
    on conflict (workspace, word) do update set records = knowledge_words.records + excluded.records`.execute(
    transaction,
  )
}

const insertRows = (transaction: Kysely<Store>, workspace: string, rows: readonly KnowledgeRow[]) =>
  transaction
    .insertInto('knowledge_records')
    .values(
      rows.map((row) => ({
        id: row.id,
        workspace,
        kind: row.kind,
        source: row.source,
        objective: row.objective,
        product_kind: row.productKind,
        product: row.product,
        channels: row.channels,
        happened_on: row.happenedOn,
        verdict: row.verdict,
        words: sql`array_to_tsvector(${[...row.words]}::text[])`,
        words_version: row.wordsVersion,
        content_hash: row.contentHash,
        record: JSON.stringify(row.record),
        created_by: row.createdBy,
        created_at: row.createdAt,
      })),
    )
    .execute()

/** Writes records and keeps the count of their words, within the caller's transaction; one with a known id is replaced. */
export const putKnowledge = async (
  transaction: Kysely<Store>,
  workspace: string,
  rows: readonly KnowledgeRow[],
): Promise<void> => {
  if (rows.length === 0) return
  await takeKnowledge(
    transaction,
    workspace,
    rows.map(({ id }) => id),
  )
  await insertRows(transaction, workspace, rows)
  await countWords(
    transaction,
    workspace,
    rows.map(({ words }) => words),
    1,
  )
}

/** Takes records away with their part in the count of words, within the caller's transaction. */
export const takeKnowledge = async (
  transaction: Kysely<Store>,
  workspace: string,
  ids: readonly string[],
): Promise<void> => {
  const old = await sql<{ words: string[] }>`delete from knowledge_records
    where workspace = ${workspace} and id = any(${[...ids]}) returning tsvector_to_array(words) as words`.execute(
    transaction,
  )
  await countWords(
    transaction,
    workspace,
    old.rows.map(({ words }) => words),
    -1,
  )
}

const rewordKnowledge = async (
  transaction: Kysely<Store>,
  workspace: string,
  rows: Parameters<KnowledgeRows['reword']>[0],
): Promise<void> => {
  const before: (readonly string[])[] = []
  const after: (readonly string[])[] = []
  for (const { id, contentHash, words, wordsVersion } of rows) {
    const { rows: found } = await sql<{
      words: string[]
    }>`select tsvector_to_array(words) as words from knowledge_records
      where workspace = ${workspace} and id = ${id} and content_hash = ${contentHash} for update`.execute(transaction)
    if (!found[0]) continue
    before.push(found[0].words)
    after.push(words)
    await sql`update knowledge_records set words = array_to_tsvector(${[...words]}::text[]), words_version = ${wordsVersion}
      where workspace = ${workspace} and id = ${id}`.execute(transaction)
  }
  await countWords(transaction, workspace, before, -1)
  await countWords(transaction, workspace, after, 1)
}

/** Knowledge of `workspace`. */
export const knowledgeOf = (db: Kysely<Store>, workspace: string): KnowledgeRows => ({
  async put(rows) {
    if (rows.length === 0) return
    await db.transaction().execute((transaction) => putKnowledge(transaction, workspace, rows))
  },

  async outdated(version, limit) {
    const rows = await db
      .selectFrom('knowledge_records')
      .select(['id', 'record', 'content_hash as contentHash'])
      .where('workspace', '=', workspace)
      .where('words_version', '!=', version)
      .orderBy('id')
      .limit(limit)
      .execute()
    return rows
  },

  reword: (rows) => db.transaction().execute((transaction) => rewordKnowledge(transaction, workspace, rows)),

  find: (ids) =>
    ids.length === 0
      ? Promise.resolve([])
      : db
          .selectFrom('knowledge_records')
          .select(['id', 'record'])
          .where('workspace', '=', workspace)
          .where('id', 'in', [...ids])
          .execute(),

  async list(filter, limit) {
    const { rows } = await sql<{ id: string; record: unknown }>`select r.id, r.record from knowledge_records r
      where ${filterSql(workspace, filter)} order by r.happened_on desc nulls last, r.id limit ${limit}`.execute(db)
    return rows
  },

  async frequencies(words) {
    const rows = await db
      .selectFrom('knowledge_words')
      .select(['word', 'records'])
      .where('workspace', '=', workspace)
      .where('word', 'in', ['', ...words])
      .execute()
    return new Map(rows.map(({ word, records }) => [word, records]))
  },

  async matching({ words, sets }, filter, limit) {
    const asked = sets.map((set) => `(${set.map(lexeme).join(' & ')})`).join(' | ')
    const score = sql.join(
      words.map(
        ({ word, weight }) => sql`case when r.words @@ ${lexeme(word)}::tsquery then ${weight}::float8 else 0 end`,
      ),
      sql` + `,
    )
    // a long tsvector lies outside its row: stripped, it is fetched once and not for every word
    const { rows } = await sql<{ id: string }>`select r.id, ${score} as score from (
        select r.id, r.happened_on, strip(r.words) as words from knowledge_records r
        where ${filterSql(workspace, filter)} and r.words @@ ${asked}::tsquery offset 0
      ) r order by score desc, r.happened_on desc nulls last, r.id limit ${limit}`.execute(db)
    return rows.map(({ id }) => id)
  },
})
