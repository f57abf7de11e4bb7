import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { FairleadError } from '../backend/errors.ts'
import { type KnowledgeFilter, knowledgeOf } from '../backend/store/knowledge.ts'
import { indexVectors, knowledgeVectorsOf, longestVector } from '../backend/store/knowledge-vectors.ts'
import { recordUsesOf } from '../backend/store/record-uses.ts'
import type { Store } from '../backend/store/schema.ts'
import { builtInRecords } from './builtin/built-in-records.ts'
import { channelResponse, withMeasured } from './channel-response.ts'
import { counterFilter } from './counter-evidence.ts'
import { later } from './embed-later.ts'
import { doubtsAbout, soundTrials, type Trial, trialsAmong, trialsLike } from './evidence-weight.ts'
import { embedMissingRecords, keepRecords, recordOf, rewordOutdated } from './keep-records.ts'
import { type KnowledgeService, newNote, recordFilter, type ShownRecord } from './knowledge.ts'
import { withEvidence } from './playbook-evidence.ts'
import { outcomeFromReadOut } from './records/from-read-out.ts'
import { gradeOf } from './records/grade.ts'
import { readOutcomes } from './records/import-outcomes.ts'
import { type KnowledgeRecord, knowledgeRecord } from './records/knowledge-record.ts'
import { outcomeAsRecord } from './records/outcome-as-record.ts'
import { answerQuestion } from './search/answer-question.ts'
import { searchRecords } from './search/search-records.ts'
import { tagEffectsOf } from './tags/tag-effects.ts'
import { builtinEmbedding, type Embedding } from './text/embedding.ts'
import { wordsVersion } from './text/words.ts'

export interface KnowledgeParts {
  workspace: string
  store: Kysely<Store>
  /** The workspace's clock, by which records age. */
  now(): string
  embedding?: Embedding
  /** What a text names, as the other language calls it in the workspace's data. */
  othersOf?: (text: string) => readonly string[]
  /** The real time, for when a record was written. */
  clock?: () => Date
}

/** Faults that a refusal names; the rest are counted. */
const namedFaults = 20
const mostCounter = 3
const mostTrials = 2000
/** Fewer vectors are compared one by one, which is exact and as fast. */
const worthAnIndex = 2000

/** Knowledge of one workspace over the app database. */
export const knowledgeService = (parts: KnowledgeParts): KnowledgeService => {
  const { workspace, store, now, embedding = builtinEmbedding, othersOf, clock = () => new Date() } = parts
  const rows = knowledgeOf(store, workspace)
  const vectors = knowledgeVectorsOf(store, workspace, embedding.model)
  const at = () => clock().toISOString()

  const check = (dimensions: number): void => {
    if (dimensions > 0 && dimensions <= longestVector) return
    throw new FairleadError('embedding_unavailable', {
      model: embedding.model,
      problem: {
        zh: `向量长度为 ${dimensions}，应在 1 到 ${longestVector} 之间`,
        en: `its vectors have ${dimensions} numbers; 1 to ${longestVector} can be kept`,
      },
    })
  }
  const embedMissing = async (signal?: AbortSignal) => {
    let length = 0
    await rewordOutdated(rows, signal)
    const covered = await embedMissingRecords(
      vectors,
      embedding,
      (dimensions) => {
        check(dimensions)
        length = dimensions
      },
      signal,
    )
    if (length > 0 && covered.embedded >= worthAnIndex) await indexVectors(store, embedding.model, length)
    return covered
  }

  const embeddingLater = later(embedMissing)

  /** Records stand before their vectors do: where a server fails they are found by their words until it answers again. */
  const keep = async (records: readonly KnowledgeRecord[]): Promise<void> => {
    await keepRecords(rows, records)
    if (embedding === builtinEmbedding) await embedMissing()
    else embeddingLater.start()
  }

  let seeded: Promise<void> | undefined
  /** What every workspace begins with is written when it is first asked for, and again when the texts have changed. */
  const ready = (): Promise<void> => {
    seeded ??= (async () => {
      const known = new Map(
        (await rows.find(builtInRecords.map(({ id }) => id))).map(({ id, record }) => [
          id,
          JSON.stringify(recordOf({ record })),
        ]),
      )
      const fresh = builtInRecords.filter((one) => known.get(one.id) !== JSON.stringify(one))
      if (fresh.length > 0) await keep(fresh)
      else if ((await rows.outdated(wordsVersion, 1)).length > 0 || (await vectors.missing('', 1)).length > 0)
        embeddingLater.start()
    })().catch((error: unknown) => {
      seeded = undefined
      throw error
    })
    return seeded
  }

  const outcomes = async (): Promise<KnowledgeRecord[]> =>
    (await rows.list({ kinds: ['outcome'], verdicts: ['lift_shown', 'no_lift_shown', 'harm_shown'] }, mostTrials)).map(
      recordOf,
    )
  const trials = async (): Promise<Trial[]> => trialsAmong(await outcomes(), now())
  const shown = (record: KnowledgeRecord, all: readonly Trial[]): ShownRecord => {
    const known = trialsLike(record, all)
    const measured = record.kind === 'channel_prior' ? withMeasured(record, soundTrials(all)) : record
    return {
      ...withEvidence(measured, all),
      ...gradeOf(record, now()),
      doubts: doubtsAbout(record, known),
    }
  }
  const search = (text: string, filter: KnowledgeFilter, signal?: AbortSignal) =>
    searchRecords({ rows, vectors, embedding, othersOf }, text, filter, signal)

  const fetch = async (ids: readonly { id: string; score: number }[]) => {
    const found = new Map((await rows.find(ids.map(({ id }) => id))).map((row) => [row.id, recordOf(row)]))
    return ids.flatMap(({ id, score }) => {
      const record = found.get(id)
      return record ? [{ record, score }] : []
    })
  }

  return {
    async search(query, signal) {
      await ready()
      const found = await answerQuestion({ search, fetch, trials, shown, now }, query, signal)
      if (found.searched === 'words') return found
      // a question that was embedded shows that a server which failed answers again
      embeddingLater.recovered()
      return embeddingLater.unfinished() ? { ...found, meaning: await vectors.covered() } : found
    },

    async get(id) {
      await ready()
      const [row] = await rows.find([id])
      if (!row) throw new FairleadError('unknown_record', { id })
      const record = recordOf(row)
      return shown(record, await trials())
    },

    async list(asked = {}) {
      await ready()
      const { kind, grade, limit = 200, ...narrow } = recordFilter.parse(asked)
      const filter = { ...narrow, ...(kind && { kinds: [kind] }) } as KnowledgeFilter
      // a grade is of now and stands in no column
      const found = (await rows.list(filter, grade ? mostTrials : limit)).map(recordOf)
      const known = await trials()
      const all = found.map((record) => shown(record, known))
      return all.filter((one) => grade === undefined || one.grade === grade).slice(0, limit)
    },

    async about(id, signal) {
      await ready()
      const [row] = await rows.find([id])
      if (!row) throw new FairleadError('unknown_record', { id })
      const record = recordOf(row)
      const uses = await recordUsesOf(store, workspace, id)
      const against = counterFilter('', [record])
      const filter = against && { ...against, ...(record.productKind && { productKind: record.productKind }) }
      const others = filter ? await search(`${record.title.zh} ${record.title.en}`, filter, signal) : { ids: [] }
      const counter = (await fetch(others.ids.filter((one) => one.id !== id).slice(0, mostCounter))).map(
        (one) => one.record,
      )
      const known = counter.length > 0 ? await trials() : []
      return {
        counter: counter.map((one) => shown(one, known)),
        records: uses.records.map((one) => ({ id: one.id, title: recordOf(one).title })),
        plans: uses.plans,
      }
    },

    async addNote(note, actor) {
      const { title, text, ...facets } = newNote.parse(note)
      const record = knowledgeRecord.parse({
        id: `nt_${randomBytes(5).toString('hex')}`,
        kind: 'note',
        source: 'note',
        title: { zh: title, en: title },
        text: { zh: text, en: text },
        ...facets,
        createdBy: actor.id,
        createdAt: at(),
      })
      await keep([record])
      return shown(record, [])
    },

    async recordReadOut(facts, readOut, actor) {
      const record = outcomeAsRecord(outcomeFromReadOut(facts, readOut), { source: 'read_out', actor, at: at() })
      await keep([record])
      return shown(record, await trials())
    },

    async importOutcomes(text, format, actor) {
      const { outcomes, problems } = readOutcomes(text, format, now())
      if (problems.length > 0) {
        const place = (lang: 'zh' | 'en') =>
          problems
            .slice(0, namedFaults)
            .map(({ line, column, problem }) =>
              lang === 'zh'
                ? `第 ${line} 行${column && `“${column}”`}：${problem.zh}`
                : `line ${line}${column && `, ${column}`}: ${problem.en}`,
            )
        throw new FairleadError('bad_outcomes', { count: problems.length, zh: place('zh'), en: place('en'), problems })
      }
      // one instant for all of a file: by it an import is known as one
      const written = { source: 'import' as const, actor, at: at() }
      const made = outcomes.map((outcome) => outcomeAsRecord(outcome, written))
      await keep(made)
      return { records: made.length }
    },

    trials: async () => soundTrials(await trials()),
    allTrials: trials,
    channels: async () => channelResponse(soundTrials(await trials())),
    async tagEffects() {
      await ready()
      return tagEffectsOf((await rows.list({ kinds: ['outcome'] }, mostTrials)).map(recordOf), now())
    },
    embedMissing,
  }
}
