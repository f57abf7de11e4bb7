import { readdirSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { scriptedServer } from '../../agent/testing/scripted-server.ts'
import { runRecord } from '../result.ts'
import { presentVariant, readVariant } from '../variant.ts'
import { ab } from './ab.ts'
import type { EvalDesk } from './command.ts'

const slow = 240_000
const countries = ['Canada', 'Germany', 'Mexico', 'US']
let folder: string
let server: Awaited<ReturnType<typeof scriptedServer>>

type Request = Parameters<Extract<Parameters<typeof scriptedServer>[0][number], (...given: never) => unknown>>[0]

/** A model that previews an audience where the tool's description tells it to, and else answers from nothing. */
const obedient = ({ messages, tools = [] }: Request) => {
  const last = messages.at(-1)
  const described = JSON.stringify(tools.find((one) => one.function.name === 'preview_segment') ?? '')
  if (last?.role === 'tool') {
    const [reference] = /\[\[r:res_\w+#0\.count\|int\]\]/.exec(String(last.content)) ?? ['nothing']
    return { text: `${reference} customers.` }
  }
  const country = countries.find((name) => JSON.stringify(last?.content).includes(name))
  if (!described.includes('before you speak')) return { text: 'There are some.' }
  const rule = { kind: 'compare', field: 'country', op: 'eq', value: country }
  return { calls: [{ name: 'preview_segment', arguments: JSON.stringify({ rule }) }] }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairlead-ab-'))
  server = await scriptedServer(Array.from({ length: 160 }, () => obedient))
  const cases = countries.flatMap((country) =>
    ['customers in', 'find customers in', 'people in'].map((words, n) => ({
      id: `${country.toLowerCase()}-${n}`,
      suite: 'mine',
      lang: 'en',
      fixture: { world: 'shop' },
      input: `${words} ${country}`,
      expect: { customers: { sql: `select customer_id from customers where country = '${country}'` } },
    })),
  )
  await Promise.all([
    writeFile(join(folder, 'mine.jsonl'), cases.map((one) => JSON.stringify(one)).join('\n')),
    writeFile(join(folder, 'good.yaml'), 'tools: { preview_segment: Call it before you speak of an audience. }'),
    writeFile(join(folder, 'bad.yaml'), 'tools: { preview_segment: Counts. }'),
    writeFile(join(folder, 'prompt.md'), 'Answer shortly.'),
    writeFile(join(folder, 'stranger.yaml'), 'tools: { sing: La. }'),
  ])
}, slow)
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const versus = async (a: string, b: string, out: string, ...more: string[]) => {
  const said: string[] = []
  const desk = {
    lang: 'en',
    env: { FAIRLEAD_MODEL: 'm', OPENAI_BASE_URL: server.baseURL, OPENAI_API_KEY: 'none' },
    signal: new AbortController().signal,
    out: (text: string) => said.push(text),
    say: () => {},
    progress: () => {},
  } as unknown as EvalDesk
  const files = [a, b].map((name) => join(folder, name))
  const words = [
    join(folder, 'mine.jsonl'),
    ...files,
    '--replay',
    'off',
    '--concurrency',
    '1',
    '--out',
    join(folder, out),
    ...more,
  ]
  return { code: await ab.run(words, desk), text: said.join('') }
}
const hashesIn = async (out: string, name: string) =>
  runRecord.parse(JSON.parse(await readFile(join(folder, out, name, 'run.json'), 'utf8'))).prompts

it(
  'calls a worse description of one tool worse, and closes the gate; the runs name what they were told',
  async () => {
    const { code, text } = await versus('good.yaml', 'bad.yaml', 'worse')
    expect(text).toContain('verdict: worse')
    expect(text).toMatch(/100\.0 % → 0\.0 %/)
    expect(text).toMatch(/p = 0\.000488 \(mcnemar\)/)
    expect(code).toBe(100)
    const [good, bad] = [await hashesIn('worse', 'good'), await hashesIn('worse', 'bad')]
    expect(good.tools).not.toBe(bad.tools)
    expect(good.prompt).toBe(bad.prompt)
    expect(await readFile(join(folder, 'worse/bad/told.yaml'), 'utf8')).toContain('Counts.')
    expect(readdirSync(join(folder, 'worse/bad'))).toEqual(
      expect.arrayContaining(['report.html', 'junit.xml', 'summary.md']),
    )
    expect(readdirSync(join(folder, 'worse'))).toEqual(expect.arrayContaining(['diff.md', 'diff.html']))
  },
  slow,
)

it(
  'tells that two versions do the same',
  async () => {
    await writeFile(join(folder, 'same.yaml'), 'tools: { preview_segment: Always call it before you speak. }')
    const { code, text } = await versus('good.yaml', 'same.yaml', 'same')
    expect(text).toContain('verdict: same results · gate: closed')
    expect(text).toContain('12 families of cases are too few: they cannot rule out a fall of 24.2 points (margin 3.0)')
    expect(code).toBe(1)
    expect((await versus('good.yaml', 'same.yaml', 'same', '--margin', '0.25')).code).toBe(0)
  },
  slow,
)

it(
  'keeps two files of one name apart, and what it is told of cases, trials, price and budget',
  async () => {
    await Promise.all(['v1', 'v2'].map((name) => mkdir(join(folder, name))))
    await Promise.all(['v1', 'v2'].map((name) => writeFile(join(folder, name, 'told.md'), `Answer ${name}.`)))
    const files = ['v1/told.md', 'v2/told.md'] as const
    const { text } = await versus(...files, 'named', '--only', 'us-0,us-1', '--margin', '0.9')
    expect(text).toContain('2 cases in common')
    expect(readdirSync(join(folder, 'named'))).toEqual(expect.arrayContaining(['a-told', 'b-told']))
    const cheap = ['--budget', '0.000001', '--price', '1,1']
    const cut = await versus(...files, 'cut', ...cheap).catch((error: Error) => error)
    expect(cut).toMatchObject({ code: 'unknown_run' })
    await expect(versus(...files, 'odd', '--trials', 'abc')).rejects.toThrow('--trials takes a whole number')
    await expect(versus(...files, 'odd', '--budget', '1')).rejects.toMatchObject({ code: 'price_unknown' })
    await expect(versus(...files, 'odd', '--only', 'moon')).rejects.toThrow('names nothing of the suite by moon')
    await expect(versus(...files, 'odd', '--judge', 'builtin')).rejects.toThrow('cannot judge')
    await expect(versus(...files, 'odd', '--model', 'builtin')).rejects.toThrow('has no prompt')
  },
  slow,
)

it('reads a version from text or YAML, and refuses a tool that is none', async () => {
  expect(readVariant(join(folder, 'prompt.md'))).toEqual({ prompt: 'Answer shortly.' })
  expect(() => readVariant(join(folder, 'stranger.yaml'))).toThrow(/no such tool/)
  expect(() => readVariant(join(folder, 'nowhere.md'))).toThrow(expect.objectContaining({ code: 'file_unreadable' }))
  await writeFile(join(folder, 'broken.yaml'), 'tools: [')
  expect(() => readVariant(join(folder, 'broken.yaml'))).toThrow(expect.objectContaining({ code: 'invalid_case_file' }))
  await writeFile(join(folder, 'present.yaml'), presentVariant())
  expect(readVariant(join(folder, 'present.yaml')).tools?.preview_segment).toBeTruthy()
})
