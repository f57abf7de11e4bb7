import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type KnowledgeRow, knowledgeOf } from '../backend/store/knowledge.ts'
import { indexVectors, knowledgeVectorsOf } from '../backend/store/knowledge-vectors.ts'
import { openStore } from '../backend/store/open.ts'
import { heldOut } from './bench/across.ts'
import { makeQuestions, makeRecord, type Question } from './bench/generate.ts'
import { rowOf } from './keep-records.ts'
import { searchRecords } from './search/search-records.ts'
import { builtinEmbedding } from './text/embedding.ts'
import { hashedDimensions, hashedEmbedding } from './text/hashed-embedding.ts'
import { recordText } from './text/record-text.ts'
import { distinctWords, textWords } from './text/words.ts'

/**
 * Retrieval over generated records with known right answers: recall@5, nDCG@10 and times. `npm run bench:knowledge -- [records] [questions]`;
 * on the server of TEST_DATABASE_URL, in a database of its own, else on the embedded one, where building an index of 100,000 takes hours.
 */
const records = Number(process.argv[2] ?? (process.env.TEST_DATABASE_URL ? 100_000 : 3000))
const asked = Number(process.argv[3] ?? 600)
const seed = 20_261_128
const step = 1000
const workspace = 'bench'

const openBench = async () => {
  const url = process.env.TEST_DATABASE_URL
  if (!url) return { store: await openStore({ memory: true }), drop: async () => undefined, where: 'embedded' }
  const name = `fairlead_bench_${randomUUID().replaceAll('-', '')}`
  const administer = async (sql: string) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(sql)
    await client.end()
  }
  await administer(`create database ${name}`)
  const own = new URL(url)
  own.pathname = name
  return {
    store: await openStore({ url: own.href }),
    drop: () => administer(`drop database ${name} with (force)`),
    where: 'server',
  }
}

const say = (text: string) => process.stdout.write(`${text}\n`)
const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const round = (value: number, digits = 4) => Number(value.toFixed(digits))

const recall = (relevant: readonly string[], found: readonly string[]) =>
  found.slice(0, 5).filter((id) => relevant.includes(id)).length / Math.min(5, relevant.length)
const gain = (at: number) => 1 / Math.log2(at + 2)
const ndcg = (relevant: readonly string[], found: readonly string[]) => {
  const got = found.slice(0, 10).reduce((sum, id, at) => sum + (relevant.includes(id) ? gain(at) : 0), 0)
  return got / relevant.slice(0, 10).reduce((sum, _id, at) => sum + gain(at), 0)
}

const { store, drop, where } = await openBench()
try {
  const rows = knowledgeOf(store.db, workspace)
  const vectors = knowledgeVectorsOf(store.db, workspace, builtinEmbedding.model)
  const loading = performance.now()
  const labelled = []
  for (let from = 0; from < records; from += step) {
    const made = Array.from({ length: Math.min(step, records - from) }, (_, at) => makeRecord(from + at, seed))
    const batch: KnowledgeRow[] = []
    const embedded = []
    for (const { record } of made) {
      const text = recordText(record)
      const words = textWords(text)
      const row = rowOf(record, distinctWords(text, words))
      batch.push(row)
      embedded.push({ id: row.id, contentHash: row.contentHash, vector: hashedEmbedding(words) })
    }
    await rows.put(batch)
    await vectors.put(embedded)
    labelled.push(...made)
  }
  const beside = heldOut.flatMap(({ record, beside }) => [record, beside])
  const written = beside.map((record) => rowOf(record))
  await rows.put(written)
  const made = await builtinEmbedding.embed(beside.map(recordText))
  await vectors.put(written.map(({ id, contentHash }, at) => ({ id, contentHash, vector: made[at] as number[] })))
  const indexing = performance.now()
  await indexVectors(store.db, builtinEmbedding.model, hashedDimensions)
  await store.pool.query('analyze')
  const loadSeconds = round((indexing - loading) / 1000, 1)
  const indexSeconds = round((performance.now() - indexing) / 1000, 1)
  say(`${records} records on the ${where} database: ${loadSeconds} s to write and embed, ${indexSeconds} s to index`)

  const questions = makeQuestions(labelled, asked, seed)
  const steps = { frequencies: [] as number[], words: [] as number[], meaning: [] as number[] }
  const timed =
    <A extends unknown[], R>(into: number[], step: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      const start = performance.now()
      const done = await step(...given)
      into.push(performance.now() - start)
      return done
    }
  const parts = {
    rows: {
      ...rows,
      frequencies: timed(steps.frequencies, rows.frequencies),
      matching: timed(steps.words, rows.matching),
    },
    vectors: { ...vectors, nearest: timed(steps.meaning, vectors.nearest) },
    embedding: builtinEmbedding,
  }
  const find = async ({ text }: Pick<Question, 'text'>) =>
    (await searchRecords(parts, text, {})).ids.map(({ id }) => id)
  for (const question of questions.slice(0, 20)) await find(question)
  for (const times of Object.values(steps)) times.length = 0
  const results: { question: Question; ms: number; recall: number; ndcg: number }[] = []
  const idle: number[] = []
  for (const question of questions) {
    const asking = performance.now()
    await store.pool.query('select 1')
    idle.push(performance.now() - asking)
    const start = performance.now()
    const found = await find(question)
    results.push({
      question,
      ms: performance.now() - start,
      recall: recall(question.relevant, found),
      ndcg: ndcg(question.relevant, found),
    })
  }
  const within = results.filter(({ question }) => !question.across)
  const report = (title: string, some: typeof results) =>
    say(
      `${title}: ${some.length} questions, recall@5 ${round(mean(some.map((one) => one.recall)))}, nDCG@10 ${round(mean(some.map((one) => one.ndcg)))}`,
    )
  for (const lang of ['zh', 'en'] as const)
    report(
      `asked in ${lang}, answers in that language or both`,
      within.filter(({ question }) => question.lang === lang),
    )
  report(
    'some answer in the other language only',
    results.filter(({ question }) => question.across),
  )
  const places: number[] = []
  for (const { question, record } of heldOut) places.push((await find({ text: question })).indexOf(record.id))
  const within5 = places.filter((at) => at >= 0 && at < 5).length / places.length
  say(
    `written by hand in one language, asked in the other: ${heldOut.length} questions, recall@5 ${round(within5)}, first ${round(places.filter((at) => at === 0).length / places.length)}`,
  )
  const ratios = results.map(({ ms }, at) => ms / (idle[at] as number)).sort((a, b) => a - b)
  const middle = (values: number[]) => {
    values.sort((a, b) => a - b)
    return { p50_ms: round(quantile(values, 0.5), 1), p95_ms: round(quantile(values, 0.95), 1) }
  }
  say(
    JSON.stringify({
      name: 'knowledge',
      where,
      records,
      questions: within.length,
      recall_at_5: round(mean(within.map((one) => one.recall))),
      ndcg_at_10: round(mean(within.map((one) => one.ndcg))),
      recall_at_5_across_languages: round(
        mean(results.filter(({ question }) => question.across).map((one) => one.recall)),
      ),
      recall_at_5_by_hand_across_languages: round(within5),
      ...middle(results.map(({ ms }) => ms)),
      // to what an empty question took on the same machine just before
      ratio: {
        min: round(ratios[0] as number, 1),
        median: round(quantile(ratios, 0.5), 1),
        max: round(ratios.at(-1) as number, 1),
      },
      select_1: middle(idle),
      steps: {
        frequencies: middle(steps.frequencies),
        words: middle(steps.words),
        meaning: middle(steps.meaning),
      },
      goal: { recall_at_5: 0.95, p95_ms: 30 },
    }),
  )
} finally {
  await store.close()
  await drop()
}
