import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localActor } from '../backend/actor.ts'
import { knowledgeOf } from '../backend/store/knowledge.ts'
import { testDatabases } from '../testing/database.ts'
import { rewordOutdated } from './keep-records.ts'
import { knowledgeService } from './service.ts'
import { builtinEmbedding } from './text/embedding.ts'
import { namesInOther } from './text/names-in-other.ts'
import { wordsVersion } from './text/words.ts'

let databases: Awaited<ReturnType<typeof testDatabases>>
let names = 0
const fresh = (more: Partial<Parameters<typeof knowledgeService>[0]> = {}) =>
  knowledgeService({
    workspace: `a${++names}`,
    store: databases.store.db,
    now: () => '2026-06-30T00:00:00Z',
    ...more,
  })

beforeAll(async () => {
  databases = await testDatabases()
})
afterAll(() => databases.close())

const row = (name: string, more: object) =>
  JSON.stringify({
    name,
    audience: '客户',
    objective: 'activate',
    product: '稳健理财',
    channel: ['email'],
    start: '2026-03-01',
    event: 'purchase',
    design: 'randomised',
    treatment_customers: 8000,
    treatment_converted: 150,
    control_customers: 8000,
    control_converted: 120,
    control_share: 0.5,
    ...more,
  })

describe('a record in one language', () => {
  const inOneLanguage = [
    row("Singles' Day presale", { audience: 'loyal members', channel: ['email'], product: 'Voyage plan' }),
    row('Cashback on fuel', { audience: 'car owners', channel: ['push'], product: 'Blue plan' }),
    row('Back to school', { audience: 'students in Ningbo', channel: ['email'], product: 'Green plan' }),
    row('黑五包邮', { audience: '年轻家庭', channel: ['email'], product: '远航计划' }),
    row('夏季直播', { audience: '苏州的宝妈', channel: ['push'], product: '蓝色计划' }),
  ].join('\n')
  it.each([
    ['双十一预售对老会员有用吗', "Singles' Day presale"],
    ['给车主加油返现', 'Cashback on fuel'],
    ['宁波的学生开学季', 'Back to school'],
    ['free shipping on Black Friday', '黑五包邮'],
    ['livestream for mothers in Suzhou', '夏季直播'],
  ])('finds what is written in the other language by %s', async (text, name) => {
    const knowledge = fresh()
    await knowledge.importOutcomes(inOneLanguage, 'jsonl', localActor)
    const { records } = await knowledge.search({ text, kinds: ['outcome'] })
    expect(records[0]?.title.zh).toBe(name)
  })

  it('finds a product by the name that the workspace gives it in the other language', async () => {
    const othersOf = namesInOther(() => [{ zh: ['启明星'], en: ['Voyage plan'] }])
    const find = async (more: object) => {
      const knowledge = fresh(more)
      await knowledge.importOutcomes(inOneLanguage, 'jsonl', localActor)
      const { records } = await knowledge.search({ text: '启明星卖给谁', kinds: ['outcome'] })
      return records[0]?.outcome?.product?.label?.en
    }
    expect(await find({ othersOf })).toBe('Voyage plan')
    expect(await find({})).not.toBe('Voyage plan')
  })
})

describe('records of an earlier version', () => {
  it('cuts and embeds anew what an earlier version cut, goes on where it was cut off, and counts each word once', async () => {
    const own = fresh()
    const many = Array.from({ length: 100 }, (_, n) => row(`理财唤醒第${n}次`, { treatment_converted: 200 + n })).join(
      '\n',
    )
    await own.importOutcomes(many, 'jsonl', localActor)
    const workspace = `a${names}`
    const { db } = databases.store
    const counted = async () =>
      (
        await sql<{ word: string; records: number }>`select word, records from knowledge_words
          where workspace = ${workspace} and records != 0 order by word`.execute(db)
      ).rows
    const before = await counted()
    // as an earlier version left them: a word that is no more, vectors of another model
    await sql`update knowledge_records set words = array_to_tsvector(array['gone', '理财']), words_version = '' where workspace = ${workspace}`.execute(
      db,
    )
    await sql`delete from knowledge_words where workspace = ${workspace}`.execute(db)
    await sql`insert into knowledge_words select workspace, word, count(*) from (
        select workspace, unnest(tsvector_to_array(words) || array['']) as word from knowledge_records) w
      where workspace = ${workspace} group by workspace, word`.execute(db)
    await sql`update knowledge_vectors set model = 'builtin-hashed-1' where workspace = ${workspace}`.execute(db)

    const stopped = new AbortController()
    const rows = knowledgeOf(db, workspace)
    const reword = rewordOutdated(
      {
        ...rows,
        async reword(some) {
          await rows.reword(some)
          stopped.abort()
        },
      },
      stopped.signal,
    )
    await expect(reword).rejects.toThrow()
    expect(await rows.outdated(wordsVersion, 1000)).not.toHaveLength(0)
    const { embedded, records } = await own.embedMissing()
    expect(embedded).toBe(records)
    expect(await rows.outdated(wordsVersion, 1000)).toEqual([])
    expect(await counted()).toEqual(before)
    const models = await sql<{ model: string }>`select distinct model from knowledge_vectors
      where workspace = ${workspace}`.execute(db)
    expect(models.rows).toEqual([{ model: builtinEmbedding.model }])
  }, 60_000)

  it('leaves the words of a record alone that was changed meanwhile', async () => {
    const knowledge = fresh()
    const { id } = await knowledge.addNote({ title: '理财', text: '唤醒' }, localActor)
    const rows = knowledgeOf(databases.store.db, `a${names}`)
    await rows.reword([{ id, contentHash: 'of an older text', words: ['旧'], wordsVersion: 'x' }])
    expect((await rows.frequencies(['旧'])).get('旧') ?? 0).toBe(0)
    expect(await rows.outdated(wordsVersion, 10)).toEqual([])
  })
})
