import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askResult } from '../agent/ask.ts'
import { localActor } from '../backend/actor.ts'
import type { SavedSegment } from '../backend/segments/segment.ts'
import { compose, settingsFromEnvironment } from '../compose.ts'
import { fairlead, startServer } from '../testing/command-line.ts'
import { serverDatabase, type TestDatabase } from '../testing/database.ts'
import { commands } from './commands/index.ts'

const people = [
  'id,job,balance',
  ...Array.from({ length: 60 }, (_, index) => `${index + 1},${index % 3 === 0 ? 'retired' : 'student'},${index * 100}`),
].join('\n')
/** Retired with a balance over 3000: every third row from 31 on. */
const expected = Array.from({ length: 60 }, (_, index) => index)
  .filter((index) => index % 3 === 0 && index * 100 > 3000)
  .map((index) => String(index + 1))
const question = 'Retired customers with a balance over 3000'

const students = Array.from({ length: 60 }, (_, index) => index)
  .filter((index) => index % 3 !== 0)
  .map((index) => String(index + 1))

let data: string
let database: TestDatabase | undefined
let env: Record<string, string>
let saved: SavedSegment
const run = (words: string[]) => fairlead(words, env)

const saveSegment = async () => {
  const parts = await compose(settingsFromEnvironment(env))
  const { segments } = await parts.workspaces.open('shop')
  saved = await segments.save({
    rule: { kind: 'compare', field: 'job', op: 'eq', value: 'student' },
    name: 'Students',
    actor: localActor,
  })
  await parts.close()
}

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'fairlead-contract-'))
  database = await serverDatabase()
  env = {
    FAIRLEAD_DATA: join(data, 'data'),
    ...(database && { DATABASE_URL: database.url, WAREHOUSE_URL: database.url }),
  }
  await writeFile(join(data, 'people.csv'), people)
  const imported = await run(['import', join(data, 'people.csv'), '--workspace', 'shop', '--id', 'id'])
  expect(imported.code, imported.err).toBe(0)
  expect(JSON.parse(imported.out)).toMatchObject({ workspace: 'shop', rows: 60, rejected: 0, customers: 60 })
  await saveSegment()
}, 120_000)
afterAll(async () => {
  await database?.drop()
  await rm(data, { recursive: true, force: true })
})

const contract = (how: string) => {
  it(`prints one JSON object for a question, with the server ${how}`, async () => {
    const { code, out } = await run(['ask', question, '--workspace', 'shop', '--json', '--members'])
    expect([code, out.trimEnd().split('\n').length]).toEqual([0, 1])
    const result = askResult.parse(JSON.parse(out))
    expect(result.segment).toMatchObject({ count: expected.length, unread: [] })
    expect(result.segment?.members?.toSorted()).toEqual(expected.toSorted())
  })

  it(`answers a batch in its order, a line at a time, with the server ${how}`, async () => {
    const file = join(data, 'batch.jsonl')
    const lines = [
      JSON.stringify({ id: 'one', text: question }),
      'not json',
      JSON.stringify({ id: 2, turns: [question, '学生'] }),
      JSON.stringify({ id: 'more', turns: ['学生', question] }),
      JSON.stringify({ id: 'none' }),
    ]
    await writeFile(file, `\uFEFF${lines.join('\r\n')}\r\n`)
    const { code, out } = await run(['ask', '--batch', file, '--workspace', 'shop'])
    const results = out
      .trimEnd()
      .split('\n')
      .map((line) => askResult.parse(JSON.parse(line)))
    expect(code).toBe(3)
    expect(results.map(({ id, error }) => [id, error?.code])).toEqual([
      ['one', undefined],
      [`${file}:2`, 'invalid_input'],
      ['2', undefined],
      ['more', undefined],
      ['none', 'invalid_input'],
    ])
    expect(results[0]?.segment).toMatchObject({ count: expected.length })
    // a fresh thread each, and the state after its last turn
    expect(results[3]?.segment).toMatchObject({ count: expected.length })
    expect(new Set(results.flatMap(({ thread }) => thread || [])).size).toBe(3)
  })

  it(`keeps a file of outcomes that import is given with --outcomes alone, with the server ${how}`, async () => {
    const file = join(data, 'results.csv')
    await writeFile(file, 'name,audience,design,effect,effect_low,effect_high\nSpring,students,quasi,0.02,0.01,0.03\n')
    const words = ['import', file, '--workspace', 'shop', '--outcomes']
    const kept = await run(words)
    expect([kept.code, JSON.parse(kept.out)]).toEqual([0, { records: 1 }])
    const mixed = await run([...words, '--design', 'randomised'])
    expect([mixed.code, mixed.err.split('\n')[0]]).toEqual([
      2,
      '--outcomes without columns loads results of past campaigns, which takes no --design.',
    ])
    const bought = await run(['import', join(data, 'people.csv'), '--workspace', 'shop', '--outcomes', 'nothing'])
    expect(bought.err).toContain('nothing')
  })

  it(`turns a conversation into a case without what points at people, with the server ${how}`, async () => {
    const asked = await run(['ask', `${question} 13812345678`, '--workspace', 'shop', '--json'])
    const { thread } = askResult.parse(JSON.parse(asked.out))
    const words = ['eval', 'from-thread', thread, '--workspace', 'shop']
    const draft = await run(words)
    expect([draft.code, JSON.parse(draft.out).messages]).toEqual([0, [`${question} [phone]`]])
    const kept = await run([...words, '--world', 'shop', '--says', 'customers'])
    expect([kept.code, JSON.parse(kept.out).suite]).toEqual([0, 'kept'])
    expect((await run([...words, '--asks', '--declines'])).code).toBe(2)
  })

  it(`goes on in a named conversation, in the language that is asked for, with the server ${how}`, async () => {
    const thread = `t-${how}`
    const ask = async (text: string, ...more: string[]) => {
      const { code, out } = await run(['ask', text, '--workspace', 'shop', '--thread', thread, '--json', ...more])
      expect(code).toBe(0)
      return askResult.parse(JSON.parse(out))
    }
    expect(await ask(question)).toMatchObject({ thread, answer: expect.not.stringMatching(/\p{Script=Han}/u) })
    const chinese = await ask(question, '--lang', 'zh')
    expect(chinese).toMatchObject({ thread, answer: expect.stringMatching(/\p{Script=Han}/u) })
    expect(chinese.receipts.length).toBeGreaterThan(1)
    expect(chinese.usage.modelCalls).toBeGreaterThan(2)
  })

  it(`lists a saved segment, shows it and prints its members, with the server ${how}`, async () => {
    const list = await run(['segment', 'list', '--workspace', 'shop'])
    const listed = expect.arrayContaining([expect.objectContaining({ id: saved.id, name: 'Students', count: 40 })])
    expect([list.code, JSON.parse(list.out)]).toEqual([0, listed])
    const show = await run(['segment', 'show', saved.id, '--workspace', 'shop'])
    expect(JSON.parse(show.out)).toMatchObject({ rule: saved.rule, readBack: saved.readBack, version: 1 })
    const members = await run(['segment', 'members', saved.id, '--workspace', 'shop'])
    expect([members.code, members.out.split('\n').toSorted()]).toEqual([0, ['', ...students].toSorted()])
  })

  it(`lists what was submitted and shows a proposal, with the server ${how}`, async () => {
    const file = join(data, 'campaign.jsonl')
    // whatever is asked on the way, the first "submit" shows the plan and the second one submits it
    const turns = ['Customers who are not students', 'win them back by SMS, budget 500', 'submit', 'submit']
    await writeFile(file, JSON.stringify({ id: 'one', turns }))
    const asked = await run(['ask', '--batch', file, '--workspace', 'shop'])
    const { campaign } = askResult.parse(JSON.parse(asked.out))
    expect(campaign?.status, asked.out).toBe('in_review')
    const list = await run(['campaign', 'list', '--workspace', 'shop'])
    expect([list.code, JSON.parse(list.out)[0]]).toMatchObject([0, { id: campaign?.id, status: 'in_review' }])
    const show = await run(['campaign', 'show', campaign?.id ?? '', '--workspace', 'shop'])
    expect([show.code, JSON.parse(show.out)]).toEqual([0, campaign])
    expect((await run(['campaign', 'show', 'cmp_none', '--workspace', 'shop'])).code).toBe(4)
  })

  it(`counts, compares and explains a saved segment, with the server ${how}`, async () => {
    const ask = async (...words: string[]) => {
      const { code, out, err } = await run(['segment', ...words, '--workspace', 'shop'])
      expect(code, err).toBe(0)
      return out === '' ? undefined : JSON.parse(out)
    }
    const { id } = saved
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
    expect(await ask('count', id, '--as-of', yesterday)).toMatchObject([{ count: 40, total: 60 }])
    const refreshed = expect.objectContaining({ workspace: 'shop', id, count: 40 })
    expect(await ask('refresh')).toEqual(expect.arrayContaining([refreshed]))
    expect((await ask('history', id)).length).toBeGreaterThan(1)
    expect(await ask('versions', id)).toMatchObject([{ version: 1, changes: [] }])
    expect(await ask('diff', id)).toMatchObject({ changes: [], members: { before: 40, after: 40, stayed: 40 } })
    expect(await ask('overlap', id)).toMatchObject({ segments: [{ id, count: 40 }], pairs: [], total: 60 })
    // the audience of the proposal above is those who are not in it
    const uses: { kind: string }[] = await ask('uses', id)
    expect([...new Set(uses.map(({ kind }) => kind))]).toEqual(['segment'])
    expect(await ask('why', id, '1')).toMatchObject({ selected: false, because: [{ en: expect.any(String) }] })
    expect(await ask('why', id, '2')).toMatchObject({ selected: true })
    const codes = [
      ['why', id, '61'],
      ['count', id, '--as-of', '2999-01-01'],
      ['count', id, '--every', 'year'],
      ['remove', 'seg_none'],
    ]
    const exits: (number | null)[] = []
    for (const words of codes) exits.push((await run(['segment', ...words, '--workspace', 'shop'])).code)
    expect(exits).toEqual([4, 3, 2, 4])
  }, 120_000)

  it(`keeps a list of ids, shows it, prints it and removes it, with the server ${how}`, async () => {
    const ask = (words: string[], input = '') => fairlead(['list', ...words, '--workspace', 'shop'], env, input)
    const file = join(data, 'guests.csv')
    await writeFile(file, 'name,id\nAnn,7\nBob,9\nBob,9\nEve,900\n')
    const made = await ask(['create', 'Guests', '--file', file])
    const { id, ...kept } = JSON.parse(made.out)
    expect([made.code, kept]).toMatchObject([
      0,
      { name: 'Guests', count: 3, repeated: 1, heading: 'id', unknown: { count: 1, first: ['900'] } },
    ])
    expect(made.err).toContain('1 of the ids are no customers here: 900')
    const piped = await ask(['create', 'Piped', '--file', '-', '--lang', 'zh'], '1 \n2\n61')
    expect([piped.code, piped.err]).toEqual([0, '其中 1 个编号不是这里的客户：61\n'])
    const second = JSON.parse(piped.out).id as string
    const list = JSON.parse((await ask(['list'])).out) as { id: string }[]
    expect(list.map((one) => one.id)).toEqual([second, id])
    expect(JSON.parse((await ask(['show', id])).out)).toMatchObject({ id, count: 3, usedBy: [] })
    expect(await ask(['members', id])).toMatchObject({ code: 0, out: '7\n9\n900\n' })
    await writeFile(join(data, 'blank.txt'), '\n \n')
    const refused = [
      ['create', 'x', '--file', join(data, 'blank.txt')],
      ['create', 'x', '--file', join(data, 'people.jpg')],
      ['create', 'x'],
      ['remove', 'list_none'],
    ]
    const exits: unknown[] = []
    for (const words of refused) {
      const { code, out } = await ask(words)
      exits.push([code, out])
    }
    expect(exits).toEqual([3, 3, 2, 4].map((code) => [code, '']))
    for (const each of [id, second]) expect((await ask(['remove', each])).code).toBe(0)
  }, 120_000)

  it(`makes a workspace once and removes it, with the server ${how}`, async () => {
    const create = ['workspace', 'create', 'empty', '--time-zone', 'Asia/Shanghai', '--currency', 'CNY']
    expect(await run(create)).toMatchObject({ code: 0, out: 'empty\n' })
    expect((await run(create)).code).toBe(3)
    const { out } = await run(['workspace', 'list', '--json'])
    expect(JSON.parse(out)).toMatchObject([
      { name: 'empty', customers: 0 },
      { name: 'shop', customers: 60 },
    ])
    expect((await run(['workspace', 'remove', 'empty', '--yes'])).code).toBe(0)
    expect((await run(['workspace', 'remove', 'empty', '--yes'])).code).toBe(4)
  })

  it(`exits with 4 for what does not exist, with the server ${how}`, async () => {
    for (const words of [
      ['ask', 'x', '--workspace', 'nowhere'],
      ['ask', '--batch', join(data, 'people.csv'), '--workspace', 'nowhere'],
      ['segment', 'members', 'seg_none', '--workspace', 'shop'],
    ]) {
      const { code, out, err } = await run(words)
      expect([code, out, err.includes('    at ')]).toEqual([4, '', false])
    }
  })
}

describe('with the server stopped', () => contract('stopped'), 120_000)

describe('with the server running', () => {
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer(env)
  })
  afterAll(() => server.stop())

  contract('running')

  it('imports, lists and removes through it', async () => {
    const file = join(data, 'more.csv')
    await writeFile(file, people)
    expect((await run(['import', file, '--workspace', 'more', '--id', 'id'])).code).toBe(0)
    const names = async () =>
      (JSON.parse((await run(['workspace', 'list'])).out) as { name: string }[]).map(({ name }) => name)
    expect(await names()).toEqual(['more', 'shop'])
    expect((await run(['workspace', 'remove', 'more', '--yes'])).code).toBe(0)
    expect(await names()).toEqual(['shop'])
  })

  it('leaves nothing of an import that fails', async () => {
    const missing = await run(['import', join(data, 'gone.csv'), '--workspace', 'ghost'])
    expect([missing.code, missing.out]).toEqual([3, ''])
    expect((await run(['catalog', 'show', '--workspace', 'ghost'])).code).toBe(4)
  })
}, 120_000)

it('explains the program, each group and a command, with the exit codes', async () => {
  const groups = new Set(commands.flatMap(({ name }) => (name.includes(' ') ? [name.split(' ')[0] as string] : [])))
  // a program of its own, which has its own help
  groups.delete('eval')
  for (const words of [[], ['ask'], ['segment', 'members'], ...[...groups].map((group) => [group])]) {
    const { code, out, err } = await fairlead([...words, '--help'], {})
    expect([words, code, err]).toEqual([words, 0, ''])
    expect(out).toContain('Usage: fairlead ')
    expect(out).toMatch(/\b5 {2,}not available/)
  }
}, 60_000)
