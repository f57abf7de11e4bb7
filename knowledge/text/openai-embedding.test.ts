import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { localActor } from '../../backend/actor.ts'
import { testDatabases } from '../../testing/database.ts'
import { knowledgeService } from '../service.ts'
import { openaiEmbedding } from './openai-embedding.ts'

interface Asked {
  input: string[]
  encoding_format?: string
}
type Answer = { status: number; headers?: Record<string, string>; body?: unknown }

let server: Server
let baseURL = ''
let requests: Asked[] = []
/** What the server does instead of answering; undefined where it answers. */
let instead: (asked: Asked, at: number) => Answer | undefined
let dimensions = 8
let base64 = false

/** A vector that tells its text from others. */
const vectorOf = (text: string, length = dimensions) => {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0)
  return Array.from({ length }, (_, at) => codes.reduce((sum, code, n) => sum + Math.sin(code * (at + 1) + n), 0.5))
}
const encoded = (vector: number[]) => {
  const bytes = Buffer.alloc(vector.length * 4)
  for (const [at, value] of vector.entries()) bytes.writeFloatLE(value, at * 4)
  return bytes.toString('base64')
}
const answer = ({ input }: Asked): Answer => ({
  status: 200,
  body: {
    object: 'list',
    model: 'm',
    // not in order: what a text's vector is, its index says
    data: input
      .map((text, index) => ({
        object: 'embedding',
        index,
        embedding: base64 ? encoded(vectorOf(text)) : vectorOf(text),
      }))
      .reverse(),
    usage: { prompt_tokens: 1, total_tokens: 1 },
  },
})

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const asked = JSON.parse(body) as Asked
    requests.push(asked)
    const { status, headers = {}, body: said } = instead(asked, requests.length - 1) ?? answer(asked)
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify(said ?? { error: { message: 'no' } }))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
})
afterAll(() => new Promise((done) => server.close(done)))
beforeEach(() => {
  requests = []
  instead = () => undefined
  dimensions = 8
  base64 = false
})

const waited: number[] = []
const embedding = () =>
  openaiEmbedding({
    model: 'm',
    baseURL,
    apiKey: 'k',
    wait: async (milliseconds) => {
      waited.push(milliseconds)
    },
  })
const many = (count: number) => Array.from({ length: count }, (_, n) => `text number ${n}`)

describe('an embedding server', () => {
  it('is asked in batches, and each text gets its own vector whatever the order of the answer', async () => {
    const texts = many(150)
    expect(await embedding().embed(texts)).toEqual(texts.map((text) => vectorOf(text)))
    expect(requests.map(({ input }) => input.length)).toEqual([64, 64, 22])
  })

  it('may answer in base64 though floats were asked for', async () => {
    base64 = true
    const [vector = []] = await embedding().embed(['定期存款'])
    expect(requests[0]?.encoding_format).toBe('float')
    for (const [at, value] of vectorOf('定期存款').entries()) expect(vector[at]).toBeCloseTo(value, 4)
  })

  it('that takes no more than so many texts gets smaller batches from then on', async () => {
    instead = ({ input }) => (input.length > 20 ? { status: 413 } : undefined)
    const texts = many(100)
    expect(await embedding().embed(texts)).toEqual(texts.map((text) => vectorOf(text)))
    const refused = requests.filter(({ input }) => input.length > 20)
    expect(refused.map(({ input }) => input.length)).toEqual([64, 32, 32])
  })

  it('that refuses one text as too long gets its beginning, and the others whole', async () => {
    instead = ({ input }) => (input.some((text) => text.length > 500) ? { status: 400 } : undefined)
    const long = 'x'.repeat(1500)
    const vectors = await embedding().embed(['short', long, 'other'])
    expect(vectors).toEqual([vectorOf('short'), vectorOf(long.slice(0, 375)), vectorOf('other')])
  })

  it('that limits its rate is waited for as long as it says', async () => {
    instead = (_, at) => (at < 3 ? { status: 429, headers: { 'retry-after': '0' } } : undefined)
    expect(await embedding().embed(['a'])).toHaveLength(1)
    waited.length = 0
    requests = []
    // longer than the client waits by itself
    instead = (_, at) =>
      at < 3 ? { status: 429, headers: { 'retry-after': '90', 'x-should-retry': 'false' } } : undefined
    expect(await embedding().embed(['a'])).toHaveLength(1)
    expect(waited).toEqual([90_000, 90_000, 90_000])
  })

  it('that gives a vector of another length, too few, or none that is a number is not believed', async () => {
    const said = (data: unknown[]) => () => ({ status: 200, body: { object: 'list', data } })
    const one = { object: 'embedding', index: 0, embedding: [1, 2, 3] }
    for (const data of [
      [one, { ...one, index: 1, embedding: [1, 2] }],
      [one],
      [one, { ...one, index: 1, embedding: [1, null, 3] }],
      [one, { ...one, index: 1, embedding: [] }],
    ]) {
      instead = said(data)
      await expect(embedding().embed(['a', 'b'])).rejects.toMatchObject({ code: 'embedding_unavailable' })
    }
  })

  it('is not waited for where somebody waits for the answer to a question', async () => {
    instead = () => ({ status: 503, headers: { 'retry-after': '30' } })
    await expect(embedding().embedQuestion({ text: 'q', others: [], rarity: () => 1 })).rejects.toMatchObject({
      code: 'embedding_unavailable',
    })
    expect(requests).toHaveLength(1)
  })
})

describe('records embedded by a server', () => {
  const now = () => '2026-06-30T00:00:00Z'
  let databases: Awaited<ReturnType<typeof testDatabases>>
  let names = 0
  beforeAll(async () => {
    databases = await testDatabases()
  }, 60_000)
  afterAll(() => databases.close())
  afterEach(() => sql`delete from knowledge_vectors`.execute(databases.store.db))

  const row = (n: number) =>
    JSON.stringify({ name: `理财唤醒第${n}次`, audience: '沉睡客户', design: 'none', objective: 'reactivate' })
  const served = async () => {
    const workspace = `e${++names}`
    const parts = { workspace, store: databases.store.db, now }
    await knowledgeService(parts).importOutcomes(
      Array.from({ length: 150 }, (_, n) => row(n)).join('\n'),
      'jsonl',
      localActor,
    )
    const knowledge = knowledgeService({ ...parts, embedding: embedding() })
    const lengths = async () => {
      const { rows } = await sql<{
        length: number
        count: number
      }>`select vector_dims(embedding) as length, count(*)::int as count
        from knowledge_vectors where workspace = ${workspace} and model = 'm' group by 1 order by 1`.execute(
        databases.store.db,
      )
      return rows
    }
    return { knowledge, lengths }
  }

  it('lose nothing to a rate limit, a fault half-way and a length that changes under way: each call goes on behind the last', async () => {
    const { knowledge, lengths } = await served()
    // the second batch is told to wait, then fails for good
    instead = (_, at) =>
      at === 1 ? { status: 429, headers: { 'retry-after': '0' } } : at >= 2 && at < 6 ? { status: 500 } : undefined
    await expect(knowledge.embedMissing()).rejects.toMatchObject({ code: 'embedding_unavailable' })
    const kept = await lengths()
    expect(kept).toEqual([{ length: 8, count: 64 }])

    requests = []
    // a length that is another only once is a fault
    instead = (_, at) => {
      dimensions = at === 0 ? 9 : 8
      return undefined
    }
    await expect(knowledge.embedMissing()).rejects.toMatchObject({
      details: { problem: { en: 'its vectors had 8 numbers and now have 9' } },
    })
    expect(await lengths()).toEqual(kept)

    requests = []
    instead = () => undefined
    dimensions = 8
    const { embedded, records } = await knowledge.embedMissing()
    expect(embedded).toBe(records)
    expect(requests.flatMap(({ input }) => input)).toHaveLength(records - 64)
    expect((await knowledge.search({ text: '理财唤醒第7次', kinds: ['outcome'] })).searched).toBe('words_and_meaning')
  }, 30_000)

  it('are made anew where the model of that name has another length from now on', async () => {
    const { knowledge, lengths } = await served()
    const { records } = await knowledge.embedMissing()
    expect(await lengths()).toEqual([{ length: 8, count: records }])
    dimensions = 12
    await knowledge.addNote({ title: '周末', text: '周末更好' }, localActor)
    const { embedded } = await knowledge.embedMissing()
    expect(embedded).toBe(records + 1)
    expect(await lengths()).toEqual([{ length: 12, count: records + 1 }])
    expect((await knowledge.search({ text: '周末' })).searched).toBe('words_and_meaning')
  }, 30_000)
})
