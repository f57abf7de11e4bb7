import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { localActor } from '../backend/actor.ts'
import { pastTrialsOf } from '../backend/workspaces/past-trials.ts'
import { testDatabases } from '../testing/database.ts'
import { knowledgeService } from './service.ts'
import { hashedEmbedding } from './text/hashed-embedding.ts'
import { openaiEmbedding } from './text/openai-embedding.ts'
import { textWords } from './text/words.ts'

const now = () => '2026-06-30T00:00:00Z'
let databases: Awaited<ReturnType<typeof testDatabases>>
let names = 0
const fresh = (more: Partial<Parameters<typeof knowledgeService>[0]> = {}) =>
  knowledgeService({ workspace: `k${++names}`, store: databases.store.db, now, ...more })

beforeAll(async () => {
  databases = await testDatabases()
})
afterAll(() => databases.close())

const row = (name: string, control: number, treated: number, more: object = {}) =>
  JSON.stringify({
    name,
    audience: '近90天没有交易的沉睡客户',
    objective: 'reactivate',
    product: '稳健理财',
    product_kind: 'wealth',
    channel: ['sms'],
    start: '2026-03-01',
    event: 'purchase',
    design: 'randomised',
    treatment_customers: 8000,
    treatment_converted: treated,
    control_customers: 8000,
    control_converted: control,
    control_share: 0.5,
    ...more,
  })
const history = [
  row('理财唤醒一期', 120, 240),
  row('理财唤醒二期', 120, 220, { start: '2025-11-01' }),
  row('理财唤醒三期', 130, 250, { start: '2025-06-01' }),
  row('理财唤醒四期（推送）', 130, 140, { start: '2025-09-01', channel: ['push'] }),
  row('信用卡升级', 200, 260, { objective: 'upsell', product: '金卡', product_kind: 'card', audience: '金卡客户' }),
].join('\n')

describe('knowledge of a workspace', () => {
  it('begins with playbooks, guidelines and terms that say they were never measured here', async () => {
    const { records } = await fresh().search({ text: '沉睡客户怎么唤醒', kinds: ['playbook'] })
    expect(records[0]).toMatchObject({ id: 'pb_dormant_reactivation', grade: 'ungraded' })
  })

  it('keeps a text with a word of any length, and finds it by that word', async () => {
    const knowledge = fresh()
    const long = { latin: 'x'.repeat(3_900), han: '余'.repeat(3_900), emoji: '😀'.repeat(1_500) }
    for (const [title, text] of Object.entries(long)) {
      const { id } = await knowledge.addNote({ title, text: `${text} ${title}` }, localActor)
      const { records } = await knowledge.search({ text: text.slice(0, 2_000), kinds: ['note'], limit: 1 })
      expect([title, (await knowledge.get(id)).text.en.length > 3_000]).toEqual([title, true])
      if (title === 'latin') expect(records[0]?.id).toBe(id)
    }
  })

  it.each([
    ['以前做过理财唤醒吗，效果怎么样？', '理财唤醒'],
    ['what worked for dormant customers?', '理财唤醒'],
    ['have we tried upgrading credit card holders?', '信用卡升级'],
  ])('finds past campaigns by %s', async (text, name) => {
    const knowledge = fresh()
    await knowledge.importOutcomes(history, 'jsonl', localActor)
    const { records } = await knowledge.search({ text, kinds: ['outcome'] })
    expect(records[0]?.title.zh).toContain(name)
  })

  it('brings counter-evidence on the same subject', async () => {
    const knowledge = fresh()
    await knowledge.importOutcomes(history, 'jsonl', localActor)
    const { records, counter } = await knowledge.search({
      text: '短信做理财唤醒有效果吗',
      kinds: ['outcome'],
      limit: 3,
    })
    expect(records.every(({ outcome }) => outcome?.verdict === 'lift_shown')).toBe(true)
    expect(counter.map(({ title }) => title.zh)).toEqual(['理财唤醒四期（推送）'])
  })

  it('looks for counter-evidence within the dates, channel and kinds that were asked for', async () => {
    const knowledge = fresh()
    await knowledge.importOutcomes(history, 'jsonl', localActor)
    const against = async (filter: object) =>
      (await knowledge.search({ text: '短信做理财唤醒有效果吗', limit: 1, ...filter })).counter.map(
        ({ title }) => title.zh,
      )
    expect(await against({})).toEqual(['理财唤醒四期（推送）'])
    expect(await against({ channel: 'sms' })).toEqual([])
    expect(await against({ from: '2025-10-01' })).toEqual([])
    expect(await against({ to: '2025-09-30' })).toEqual(['理财唤醒四期（推送）'])
    expect(await against({ kinds: ['playbook'] })).toEqual([])
  })

  it('tells the records that are about a question from the nearest, and pools the former alone', async () => {
    const knowledge = fresh()
    await knowledge.importOutcomes(history, 'jsonl', localActor)
    const bySms = await knowledge.search({ text: '以前用短信做过理财唤醒吗', kinds: ['outcome'] })
    const titles = [...bySms.records, ...bySms.counter].filter(({ id }) => bySms.about.includes(id))
    expect(titles.map(({ title }) => title.zh).sort()).toEqual(['理财唤醒一期', '理财唤醒三期', '理财唤醒二期'])
    expect(bySms.pooled?.trials.toSorted()).toEqual(bySms.about.toSorted())
    const none = await knowledge.search({ text: 'have we tried lotteries for dormant customers?', kinds: ['outcome'] })
    expect(none).toMatchObject({ about: [], pooled: null, counter: [], unheard: [{ en: 'lottery' }] })
    expect(none.records.length).toBeGreaterThan(0)
  })

  it('narrows by goal, channel, product kind and date', async () => {
    const knowledge = fresh()
    await knowledge.importOutcomes(history, 'jsonl', localActor)
    const found = async (filter: object) =>
      (await knowledge.search({ text: '效果 唤醒 升级', kinds: ['outcome'], ...filter })).records.map(
        ({ title }) => title.zh,
      )
    expect(await found({ objective: 'upsell' })).toEqual(['信用卡升级'])
    expect(await found({ channel: 'push' })).toEqual(['理财唤醒四期（推送）'])
    expect(await found({ productKind: 'card' })).toEqual(['信用卡升级'])
    expect(await found({ from: '2025-10-01', to: '2025-12-31' })).toEqual(['理财唤醒二期'])
    expect((await found({ audience: '持有金卡的客户' }))[0]).toBe('信用卡升级')
  })

  it('outvotes and flags a planted record', async () => {
    const knowledge = fresh()
    await knowledge.importOutcomes(history, 'jsonl', localActor)
    const honest = await knowledge.search({ text: '理财唤醒的效果', kinds: ['outcome'] })
    await knowledge.importOutcomes(row('理财唤醒神奇短信', 100, 2400), 'jsonl', localActor)
    await knowledge.importOutcomes(
      JSON.stringify({
        name: '理财唤醒内部消息',
        audience: '沉睡客户',
        objective: 'reactivate',
        design: 'none',
        effect: 0.4,
        effect_low: 0.39,
        effect_high: 0.41,
      }),
      'jsonl',
      localActor,
    )
    const { records, counter, pooled } = await knowledge.search({
      text: '理财唤醒的效果',
      kinds: ['outcome'],
      limit: 8,
    })
    const doubtsOf = (name: string) => [...records, ...counter].find(({ title }) => title.zh === name)?.doubts
    expect(doubtsOf('理财唤醒神奇短信')).toMatchObject([{ en: expect.stringContaining('far from') }])
    expect(doubtsOf('理财唤醒内部消息')).toMatchObject([{ en: expect.stringContaining('without a control') }, {}])
    expect(doubtsOf('理财唤醒一期')).toEqual([])
    expect(pooled?.mean).toBeLessThan(0.02)
    expect(pooled?.trials).toHaveLength(honest.pooled?.trials.length ?? 0)
  })

  it('lets no planted record vote on what to expect, but keeps it for scoring what was forecast', async () => {
    const knowledge = fresh()
    await knowledge.importOutcomes(history, 'jsonl', localActor)
    const honest = await knowledge.trials()
    const before = await knowledge.channels()
    await knowledge.importOutcomes(row('理财唤醒神奇短信', 80, 3200, { id: 'cmp_1' }), 'jsonl', localActor)
    expect((await knowledge.trials()).map(({ id }) => id).toSorted()).toEqual(honest.map(({ id }) => id).toSorted())
    expect(await knowledge.channels()).toEqual(before)
    expect((await knowledge.allTrials()).map(({ outcome }) => outcome.campaign)).toContain('cmp_1')
    expect(await pastTrialsOf(knowledge)()).toHaveLength(honest.length)
  })

  it('names the results here that a playbook of the same aim rests on, before the practice it began with', async () => {
    const knowledge = fresh()
    expect((await knowledge.get('pb_dormant_reactivation')).restsOn).not.toContainEqual(expect.stringMatching(/^out_/))
    await knowledge.importOutcomes(history, 'jsonl', localActor)
    await knowledge.importOutcomes(row('理财唤醒神奇短信', 100, 2400), 'jsonl', localActor)
    const own = (await knowledge.trials()).filter(({ outcome }) => outcome.objective === 'reactivate')
    const { restsOn, channels } = await knowledge.get('pb_dormant_reactivation')
    const fits = own.filter(
      ({ outcome }) => channels.length === 0 || outcome.channels.some((one) => channels.includes(one)),
    )
    expect(fits.length).toBeGreaterThan(0)
    expect(restsOn.filter((one) => one.startsWith('out_')).toSorted()).toEqual(fits.map(({ id }) => id).toSorted())
  })

  it('keeps nothing of a file with a fault', async () => {
    const knowledge = fresh()
    const faulty = `${history}\n${row('坏', 1, 2, { design: 'guess' })}`
    await expect(knowledge.importOutcomes(faulty, 'jsonl', localActor)).rejects.toMatchObject({
      code: 'bad_outcomes',
      details: { count: 1, en: [expect.stringContaining('line 6, design')] },
    })
    expect(await knowledge.list({ kind: 'outcome' })).toEqual([])
  })

  it('counts the words of a replaced record once', async () => {
    const knowledge = fresh()
    for (let n = 0; n < 3; n += 1) await knowledge.importOutcomes(history, 'jsonl', localActor)
    const { rows } = await sql<{ word: string; records: number }>`
      select word, records from knowledge_words where workspace = ${`k${names}`} and word in ('', '升级')`.execute(
      databases.store.db,
    )
    expect(rows.find(({ word }) => word === '')?.records).toBe(5)
    expect(rows.find(({ word }) => word === '升级')?.records).toBe(1)
  })

  it('never lets a question be more than a question', async () => {
    const knowledge = fresh()
    const { records } = await knowledge.search({ text: `'); drop table knowledge_records; -- \\ ' & | ! (唤醒)` })
    expect(records.length).toBeGreaterThan(0)
    expect((await knowledge.addNote({ title: "o'clock \\ & | <b>", text: '唤醒 \u0027' }, localActor)).grade).toBe(
      'ungraded',
    )
  })
})

describe('an embedding server', () => {
  let server: Server
  let answered = 0
  let failAfter = Number.POSITIVE_INFINITY
  const start = async () => {
    server = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      if (answered >= failAfter) {
        response.writeHead(500).end('{}')
        return
      }
      answered += 1
      const { input, model } = JSON.parse(body) as { input: string[]; model: string }
      const data = input.map((text, index) => ({
        object: 'embedding',
        index,
        embedding: [...hashedEmbedding(textWords(text)), 0.1, 0.2],
      }))
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ object: 'list', data, model }))
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
  }
  afterEach(() => new Promise((done) => server.close(done)))

  it('that fails half-way loses nothing: the rest is embedded when it answers again, and then it is searched by', async () => {
    const own = fresh()
    const many = Array.from({ length: 100 }, (_, n) => row(`理财唤醒第${n}次`, 120, 200 + n)).join('\n')
    await own.importOutcomes(many, 'jsonl', localActor)
    const workspace = `k${names}`

    const baseURL = await start()
    answered = 0
    failAfter = 1
    const switched = knowledgeService({
      workspace,
      store: databases.store.db,
      now,
      embedding: openaiEmbedding({ model: 'small', baseURL, apiKey: 'k' }),
    })
    await expect(switched.embedMissing()).rejects.toMatchObject({ code: 'embedding_unavailable' })
    const during = await switched.search({ text: '理财唤醒第7次', kinds: ['outcome'] })
    expect(during.searched).toBe('words')
    expect(during.records).toHaveLength(5)

    failAfter = Number.POSITIVE_INFINITY
    const before = answered
    const { embedded, records } = await switched.embedMissing()
    expect(embedded).toBe(records)
    // the 64 that were kept are not asked for again
    expect(answered - before).toBeLessThan(Math.ceil(records / 64))
    const after = await switched.search({ text: '理财唤醒第7次', kinds: ['outcome'] })
    expect(after.searched).toBe('words_and_meaning')
  }, 60_000)

  it('that answers again is asked for the rest by itself, and till then the result says how much is found by meaning', async () => {
    const baseURL = await start()
    answered = 0
    failAfter = Number.POSITIVE_INFINITY
    const own = fresh({ embedding: openaiEmbedding({ model: 'small', baseURL, apiKey: 'k' }) })
    const ask = () => own.search({ text: '理财唤醒第7次', kinds: ['outcome'] })
    const whole = async () => {
      for (let tries = 0; tries < 100; tries += 1) {
        if ((await ask()).meaning === undefined) return
        await new Promise((done) => setTimeout(done, 20))
      }
      throw new Error('never finished')
    }
    await whole()
    failAfter = answered + 1
    const many = Array.from({ length: 150 }, (_, n) => row(`理财唤醒第${n}次`, 120, 200 + n)).join('\n')
    await own.importOutcomes(many, 'jsonl', localActor)
    while ((await ask()).searched !== 'words') await new Promise((done) => setTimeout(done, 20))
    failAfter = Number.POSITIVE_INFINITY
    const first = await ask()
    expect(first.searched).toBe('words_and_meaning')
    expect(first.meaning?.embedded).toBeLessThan(first.meaning?.records ?? 0)
    await whole()
    expect((await own.embedMissing()).embedded).toBeGreaterThan(150)
  }, 60_000)
})
