import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { filterSql, type KnowledgeFilter } from './knowledge.ts'
import type { Store } from './schema.ts'

export interface StoredVector {
  id: string
  contentHash: string
  vector: readonly number[]
}

/** Embeddings of one workspace's records by one model. */
export interface KnowledgeVectors {
  put(vectors: readonly StoredVector[]): Promise<void>
  /** Up to `limit` records after `after` whose present content has no vector of this model, in the order of ids. */
  missing(after: string, limit: number): Promise<{ id: string; record: unknown; contentHash: string }[]>
  /** The nearest records by cosine distance, nearest first. */
  nearest(vector: readonly number[], filter: KnowledgeFilter, limit: number): Promise<string[]>
  /** How many numbers the vectors that are kept have; null where none is. */
  dimensions(): Promise<number | null>
  /** Removes them all. */
  forget(): Promise<void>
  /** How many records have a vector of their present content, of how many. */
  covered(): Promise<{ embedded: number; records: number }>
  /** Vectors of other models, which nothing asks for any more, are removed. */
  forgetOthers(): Promise<void>
}

/** Longest vector that an index of half-precision numbers takes. */
export const longestVector = 4000
/**
 * Settings of every connection: how many candidates the index looks at (more finds more of the true nearest and takes longer), and that it
 * goes on looking where a filter leaves too few.
 */
export const vectorSettings = 'set hnsw.ef_search = 80; set hnsw.iterative_scan = relaxed_order'

const literal = (vector: readonly number[]): string =>
  `[${vector.map((value) => Number(value.toPrecision(5))).join(',')}]`

/** Names that are safe to write into SQL. One index a length: a model that changes its length leaves the old one to its own vectors. */
const indexName = (model: string, dimensions?: number): string =>
  [
    'knowledge_vectors',
    createHash('sha256').update(model).digest('hex').slice(0, 16),
    ...(dimensions === undefined ? [] : [dimensions]),
  ].join('_')

/**
 * Makes the index of a model where there is none. Built over what is there, so a large import puts its vectors first.
 * An index is a statement without parameters: the name is a hash, the length a checked whole number, the model quoted.
 */
export const indexVectors = async (db: Kysely<Store>, model: string, dimensions: number): Promise<void> => {
  const length = sql.lit(Math.trunc(dimensions))
  await sql`create index if not exists ${sql.id(indexName(model, Math.trunc(dimensions)))} on knowledge_vectors
    using hnsw ((embedding::halfvec(${length})) halfvec_cosine_ops)
    where model = ${sql.lit(model)} and vector_dims(embedding) = ${length}`.execute(db)
  await dropIndexOfOneLength(db, model)
}

/** Before lengths had an index each, the one of a model refused vectors of any other length. */
const dropIndexOfOneLength = async (db: Kysely<Store>, model: string): Promise<void> => {
  await sql`drop index if exists ${sql.id(indexName(model))}`.execute(db)
}

/** Vectors of `model` in `workspace`; all of one model have one length. */
export const knowledgeVectorsOf = (db: Kysely<Store>, workspace: string, model: string): KnowledgeVectors => {
  return {
    async put(vectors) {
      if (vectors.length === 0) return
      await sql`insert into knowledge_vectors (workspace, model, id, content_hash, embedding)
        select ${workspace}, ${model}, t.id, t.hash, t.embedding::halfvec
        from unnest(${vectors.map(({ id }) => id)}::text[], ${vectors.map(({ contentHash }) => contentHash)}::text[],
          ${vectors.map(({ vector }) => literal(vector))}::text[]) as t(id, hash, embedding)
        on conflict (workspace, model, id) do update
          set content_hash = excluded.content_hash, embedding = excluded.embedding`.execute(db)
    },

    async missing(after, limit) {
      const { rows } = await sql<{ id: string; record: unknown; contentHash: string }>`
        select r.id, r.record, r.content_hash as "contentHash" from knowledge_records r
        left join knowledge_vectors v on v.workspace = r.workspace and v.model = ${model} and v.id = r.id
          and v.content_hash = r.content_hash
        where r.workspace = ${workspace} and r.id > ${after} and v.id is null order by r.id limit ${limit}`.execute(db)
      return rows
    },

    async nearest(vector, filter, limit) {
      const asked = literal(vector)
      const length = sql.lit(vector.length)
      const narrow = Object.values(filter).some((value) => value !== undefined)
      const { rows } = await (narrow
        ? sql<{ id: string }>`select v.id from knowledge_vectors v
              join knowledge_records r on r.workspace = v.workspace and r.id = v.id
              where v.workspace = ${workspace} and v.model = ${sql.lit(model)} and vector_dims(v.embedding) = ${length}
                and ${filterSql(workspace, filter)}
              order by v.embedding::halfvec(${length}) <=> ${asked}::halfvec(${length}) limit ${limit}`
        : sql<{ id: string }>`select v.id from knowledge_vectors v
              where v.workspace = ${workspace} and v.model = ${sql.lit(model)} and vector_dims(v.embedding) = ${length}
              order by v.embedding::halfvec(${length}) <=> ${asked}::halfvec(${length}) limit ${limit}`
      ).execute(db)
      return rows.map(({ id }) => id)
    },

    async dimensions() {
      const { rows } = await sql<{ length: number }>`select vector_dims(v.embedding) as length from knowledge_vectors v
        where v.workspace = ${workspace} and v.model = ${model} limit 1`.execute(db)
      return rows[0]?.length ?? null
    },

    async forget() {
      await dropIndexOfOneLength(db, model)
      await db.deleteFrom('knowledge_vectors').where('workspace', '=', workspace).where('model', '=', model).execute()
    },

    async covered() {
      const { rows } = await sql<{ embedded: number; records: number }>`
        select count(v.id) as embedded, count(*) as records from knowledge_records r
        left join knowledge_vectors v on v.workspace = r.workspace and v.model = ${model} and v.id = r.id
          and v.content_hash = r.content_hash
        where r.workspace = ${workspace}`.execute(db)
      return rows[0] ?? { embedded: 0, records: 0 }
    },

    async forgetOthers() {
      await db.deleteFrom('knowledge_vectors').where('workspace', '=', workspace).where('model', '!=', model).execute()
    },
  }
}
