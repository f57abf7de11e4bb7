import { createHash } from 'node:crypto'
import { FairleadError } from '../backend/errors.ts'
import type { KnowledgeRow, KnowledgeRows } from '../backend/store/knowledge.ts'
import type { KnowledgeVectors } from '../backend/store/knowledge-vectors.ts'
import { type KnowledgeRecord, knowledgeRecord } from './records/knowledge-record.ts'
import type { Embedding } from './text/embedding.ts'
import { recordText } from './text/record-text.ts'
import { distinctWords, wordsVersion } from './text/words.ts'

/** Records a step: what is lost when a step is cut off. */
const step = 64

/** What of a record its words and vector rest on. */
export const contentHash = (record: KnowledgeRecord): string =>
  createHash('sha256').update(recordText(record)).digest('hex').slice(0, 24)

/** The row of a record: the columns that a search is narrowed by, and its words. */
export const rowOf = (record: KnowledgeRecord, words = distinctWords(recordText(record))): KnowledgeRow => ({
  id: record.id,
  kind: record.kind,
  source: record.source,
  objective: record.objective ?? null,
  productKind: record.productKind ?? null,
  product: record.product ?? null,
  channels: record.channels,
  happenedOn: record.date ?? null,
  verdict: record.outcome?.verdict ?? null,
  words,
  wordsVersion,
  contentHash: contentHash(record),
  record,
  createdBy: record.createdBy,
  createdAt: record.createdAt,
})

/** Stored JSON as a record; rows are written by us, so one that does not parse is a bug. */
export const recordOf = ({ record }: { record: unknown }): KnowledgeRecord => knowledgeRecord.parse(record)

const otherLength = (model: string, from: number, to: number) =>
  new FairleadError('embedding_unavailable', {
    model,
    problem: { zh: `向量长度从 ${from} 变成了 ${to}`, en: `its vectors had ${from} numbers and now have ${to}` },
  })

/**
 * Gives every record without a vector of this embedding one, a few at a time, each few kept before the next are asked for. A server that
 * fails or a process that ends loses the few in hand; the next call goes on behind them. Vectors of other models go when none is missing.
 * A model that gives vectors of another length than those kept is asked twice: then it is another one under the same name, and all are made
 * anew; where its length changes under way, it throws `embedding_unavailable` and what is kept stays.
 */
export const embedMissingRecords = async (
  vectors: KnowledgeVectors,
  embedding: Embedding,
  check: (dimensions: number) => void,
  signal?: AbortSignal,
): Promise<{ embedded: number; records: number }> => {
  let [after, length] = ['', await vectors.dimensions()]
  for (let first = true; ; ) {
    signal?.throwIfAborted()
    const rows = await vectors.missing(after, step)
    if (rows.length === 0) break
    const texts = rows.map((row) => recordText(recordOf(row)))
    const made = await embedding.embed(texts, signal)
    const own = made[0]?.length ?? 0
    check(own)
    if (length !== null && own !== length) {
      const again: number | undefined = first
        ? (await embedding.embed(texts.slice(0, 1), signal))[0]?.length
        : undefined
      if (again !== own) throw otherLength(embedding.model, length, own)
      await vectors.forget()
      ;[after, length, first] = ['', own, false]
      continue
    }
    await vectors.put(rows.map(({ id, contentHash }, at) => ({ id, contentHash, vector: made[at] as number[] })))
    ;[after, length, first] = [rows.at(-1)?.id ?? after, own, false]
  }
  await vectors.forgetOthers()
  return vectors.covered()
}

/** Cuts the texts of records anew whose words are of another version, a few at a time; cut off, the next call goes on behind them. */
export const rewordOutdated = async (rows: KnowledgeRows, signal?: AbortSignal): Promise<void> => {
  for (let after: string | undefined; ; ) {
    signal?.throwIfAborted()
    const found = await rows.outdated(wordsVersion, step)
    // what stays first was changed between the two statements: whoever changed it wrote its words
    if (found.length === 0 || found[0]?.id === after) return
    after = found[0]?.id
    await rows.reword(found.map((row) => ({ ...row, words: distinctWords(recordText(recordOf(row))), wordsVersion })))
  }
}

/** Writes records in steps. */
export const keepRecords = async (rows: KnowledgeRows, records: readonly KnowledgeRecord[]): Promise<void> => {
  await rows.put(records.map((record) => rowOf(record)))
}
