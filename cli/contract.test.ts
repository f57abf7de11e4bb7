import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askResult } from '../agent/ask.ts'
import { fairlead, startServer } from '../testing/command-line.ts'

const people = [
  'id,job,balance',
  ...Array.from({ length: 60 }, (_, index) => `${index + 1},${index % 3 === 0 ? 'retired' : 'student'},${index * 100}`),
].join('\n')
/** Retired with a balance over 3000: every third row from 31 on. */
const expected = Array.from({ length: 60 }, (_, index) => index)
  .filter((index) => index % 3 === 0 && index * 100 > 3000)
  .map((index) => String(index + 1))
const question = 'Retired customers with a balance over 3000'

let data: string
let env: Record<string, string>
const run = (words: string[]) => fairlead(words, env)

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'fairlead-contract-'))
  env = { FAIRLEAD_DATA: join(data, 'data') }
  await writeFile(join(data, 'people.csv'), people)
  const imported = await run(['import', join(data, 'people.csv'), '--workspace', 'shop', '--id', 'id'])
  expect(imported.code, imported.err).toBe(0)
  expect(JSON.parse(imported.out)).toMatchObject({ workspace: 'shop', rows: 60, rejected: 0, customers: 60 })
}, 120_000)
afterAll(() => rm(data, { recursive: true, force: true }))

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
      ['none', 'invalid_input'],
    ])
    expect(results[0]?.segment?.count).toBe(expected.length)
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
