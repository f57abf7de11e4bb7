import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scriptedServer } from '../agent/testing/scripted-server.ts'
import { evalCase } from './case.ts'
import { gateOf } from './gate.ts'
import { judgeModel } from './judge-model.ts'
import { builtinModel, serverModel } from './models.ts'
import type { PlacedCase } from './read-cases.ts'
import { trialResult } from './result.ts'
import { type RunOptions, runSuite } from './run.ts'
import { readRun } from './runs/read-run.ts'
import { openStage, type Stage } from './stage.ts'

const slow = 240_000
let folder: string
let stage: Stage
beforeAll(async () => {
  stage = await openStage({ lanes: 1 })
  folder = await mkdtemp(join(tmpdir(), 'fairlead-run-'))
}, 240_000)
afterAll(async () => {
  await stage.close()
  await rm(folder, { recursive: true, force: true })
})

const placed = (one: object): PlacedCase => ({
  case: evalCase.parse({ suite: 'mine', lang: 'en', fixture: { world: 'shop' }, ...one }),
  file: 'mine.jsonl',
  line: 1,
})
const canada = 'select customer_id from customers where country = $$Canada$$'
const cases = [
  placed({ id: 'right', input: 'customers in Canada', expect: { customers: { sql: canada }, receipts: true } }),
  placed({ id: 'wrong', input: 'customers in Canada', expect: { customers: { sql: canada.replace('=', '<>') } } }),
  placed({
    id: 'misfit',
    input: 'customers in Canada',
    expect: { customers: { sql: 'select customer_id from nowhere' } },
  }),
  placed({
    id: 'saves',
    input: ['customers in Canada', 'save it as north'],
    expect: { state: { segments: 1, plans: 0 } },
  }),
  placed({
    id: 'broken',
    input: ['customers in Canada', 'save it as north'],
    faults: [{ tool: 'save_segment', kind: 'refused', says: 'the disk is full' }],
    expect: { honesty: { failed: 'save_segment' }, state: { segments: 0 } },
  }),
  placed({
    id: 'lost',
    input: ['customers in Canada', 'save it as north'],
    faults: [{ tool: 'save_segment', kind: 'lost' }],
    expect: { honesty: { failed: 'save_segment' }, state: { segments: 1 } },
  }),
]
const withDefaults = (more: Partial<RunOptions>): RunOptions => ({
  suite: 'mine',
  cases,
  model: builtinModel,
  folder: join(folder, 'run'),
  trials: 1,
  concurrency: 1,
  replay: 'strict',
  signal: new AbortController().signal,
  stage,
  ...more,
})

describe('a run', () => {
  it(
    'tells wrong answers from cases that could not be judged, begins each trial with nothing stored, and writes what it saw',
    async () => {
      const run = await runSuite(withDefaults({ trials: 2 }))
      const status = Object.fromEntries(run.results.map((one) => [`${one.case}/${one.trial}`, one.status]))
      expect(status).toEqual({
        'right/0': 'pass',
        'right/1': 'pass',
        'wrong/0': 'fail',
        'wrong/1': 'fail',
        'misfit/0': 'error',
        'misfit/1': 'error',
        'saves/0': 'pass',
        'saves/1': 'pass',
        'broken/0': 'pass',
        'broken/1': 'pass',
        'lost/0': 'pass',
        'lost/1': 'pass',
      })
      expect(run.results.find((one) => one.case === 'misfit')).toMatchObject({
        reward: null,
        problem: expect.stringContaining('WorldMisfit'),
      })
      const lines = (await readFile(join(folder, 'run/results.jsonl'), 'utf8')).trim().split('\n')
      expect(lines.map((line) => trialResult.parse(JSON.parse(line)))).toHaveLength(12)
      const gate = gateOf(run)
      expect(gate.code).toBe(100)
      expect(gate.reasons.map(({ en }) => en).join()).toMatch(/cases fail: wrong,not judged: misfit/)
      const without = (...ids: string[]) => {
        const cases = { ...run.record.cases, count: 6 - ids.length }
        return gateOf({
          record: { ...run.record, cases },
          results: run.results.filter((one) => !ids.includes(one.case)),
        })
      }
      expect(without('wrong').code).toBe(1)
      expect(without('wrong', 'misfit').code).toBe(0)
      const cut = gateOf({ record: run.record, results: run.results.filter((one) => one.status === 'pass') })
      expect([cut.code, cut.reasons.at(-1)?.en]).toEqual([1, 'the results of 4 trials are missing'])
    },
    slow,
  )

  it(
    'keeps what is done when it is stopped, goes on in the same folder, and refuses the folder of another run',
    async () => {
      const stop = new AbortController()
      const options = withDefaults({ folder: join(folder, 'stopped'), cases: cases.slice(0, 2) })
      const first = await runSuite({ ...options, signal: stop.signal, onTrial: () => stop.abort() })
      expect(first.record.end).toBe('cancelled')
      expect(first.results).toHaveLength(1)
      expect(gateOf(first).code).not.toBe(0)
      const seen: string[] = []
      const second = await runSuite({ ...options, onTrial: (one) => seen.push(one.case) })
      expect(second.record).toMatchObject({ end: 'complete', id: first.record.id })
      expect(second.results).toHaveLength(2)
      expect(seen).toHaveLength(1)
      expect((await readRun(options.folder))?.results).toHaveLength(2)
      expect(second.results.map(({ trace }) => trace?.length)).toEqual([32, 32])
      await expect(runSuite({ ...options, trials: 3 })).rejects.toMatchObject({ code: 'unknown_run' })
    },
    slow,
  )
})

describe('the folder of a run', () => {
  it(
    'is of one program at a time, and is taken over from one that was killed',
    async () => {
      const options = withDefaults({ folder: join(folder, 'held'), cases: cases.slice(0, 1) })
      const both = await Promise.allSettled([runSuite(options), runSuite(options)])
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'run_busy' } })
      const gone = { token: 't', pid: 2 ** 22 + 1, host: hostname() }
      await writeFile(join(folder, 'held/run.lock'), JSON.stringify(gone))
      expect((await runSuite(options)).record.end).toBe('complete')
      expect(existsSync(join(folder, 'held/run.lock'))).toBe(false)
      await writeFile(join(folder, 'held/run.lock'), JSON.stringify({ ...gone, host: 'elsewhere' }))
      await expect(runSuite(options)).rejects.toMatchObject({ code: 'run_busy' })
    },
    slow,
  )

  it(
    'is refused where a trial stands in it twice, or its record was cut off',
    async () => {
      const home = join(folder, 'twice')
      await runSuite(withDefaults({ folder: home, cases: cases.slice(0, 1) }))
      const [results, record] = ['results.jsonl', 'run.json'].map((name) => join(home, name)) as [string, string]
      const line = await readFile(results, 'utf8')
      await writeFile(results, `${line}${line}`)
      await expect(readRun(home)).rejects.toThrow(/right\[0\] more than once/)
      await writeFile(record, (await readFile(record, 'utf8')).slice(0, 90))
      await expect(readRun(home)).rejects.toMatchObject({ code: 'unknown_run' })
    },
    slow,
  )
})

describe('a language model', () => {
  const preview = (server: { requests: { messages: { role: string; content: unknown }[] }[] }) => () => {
    const last = server.requests.at(-1)?.messages.at(-1)
    const [reference] = /\[\[r:res_\w+#0\.count\|int\]\]/.exec(String(last?.content)) ?? ['nothing']
    return { text: `${reference} customers.` }
  }
  const find = {
    calls: [
      {
        name: 'preview_segment',
        arguments: JSON.stringify({ rule: { kind: 'compare', field: 'country', op: 'eq', value: 'Canada' } }),
      },
    ],
  }

  it(
    'is recorded by trial and replayed without a server; a changed request and a missing recording are no misses',
    async () => {
      const scripted = await scriptedServer([
        find,
        (request) => preview({ requests: [request] as never })(),
        find,
        (request) => preview({ requests: [request] as never })(),
      ])
      const recordings = join(folder, 'recordings')
      const model = (replay: 'record' | 'strict', temperature = 0) =>
        serverModel({
          model: 'm',
          baseURL: scripted.baseURL,
          replay,
          recordings,
          temperature,
          price: { input: 1e6, output: 0 },
        })
      const options = withDefaults({ cases: cases.slice(0, 1) })
      const recorded = await runSuite({
        ...options,
        trials: 2,
        folder: join(folder, 'recorded'),
        model: model('record'),
      })
      expect(recorded.results.map(({ status, usd }) => [status, usd])).toEqual([
        ['pass', 22],
        ['pass', 22],
      ])
      await scripted.close()
      const replayed = await runSuite({
        ...options,
        trials: 2,
        folder: join(folder, 'replayed'),
        model: model('strict'),
      })
      expect(replayed.results.map(({ status, problem }) => [status, problem])).toEqual([
        ['pass', undefined],
        ['pass', undefined],
      ])
      const changed = await runSuite({
        ...options,
        trials: 3,
        folder: join(folder, 'changed'),
        model: model('strict', 0.5),
      })
      expect(changed.results.map(({ status }) => status)).toEqual(['error', 'error', 'error'])
      expect(changed.results[0]?.problem).toMatch(/request differs from what .*right\.0\.json recorded/)
      expect(changed.results[2]?.problem).toMatch(/holds no recording/)
      expect(await readFile(join(recordings, 'mine/right.0.json'), 'utf8')).not.toMatch(/res_[0-9a-f]{10}/)
    },
    slow,
  )

  it(
    'stops at the budget: what is left is skipped, and the run is not whole',
    async () => {
      const scripted = await scriptedServer([find, (request) => preview({ requests: [request] as never })()])
      const model = serverModel({
        model: 'm',
        baseURL: scripted.baseURL,
        replay: 'off',
        recordings: folder,
        price: { input: 1e6, output: 0 },
      })
      const run = await runSuite(
        withDefaults({ cases: cases.slice(0, 1), trials: 3, folder: join(folder, 'budget'), model, budget: 5 }),
      )
      await scripted.close()
      expect(run.results.map(({ status }) => status)).toEqual(['pass', 'skipped', 'skipped'])
      expect(run.record.end).toBe('budget')
      expect(gateOf(run).code).toBe(1)
    },
    slow,
  )

  it(
    'that judges is recorded, replayed and paid for as well, and asked nothing where only recordings may answer',
    async () => {
      const said = '{"verdict":"pass","reason":"kind"}'
      const answer = { choices: [{ message: { content: said } }], usage: { prompt_tokens: 30, completion_tokens: 2 } }
      let asked = 0
      const server = createServer((_, response) => {
        asked += 1
        response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
      })
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
      const { port } = server.address() as { port: number }
      const judge = (replay: 'auto' | 'strict') =>
        judgeModel({
          model: 'j',
          baseURL: `http://127.0.0.1:${port}/v1`,
          price: { input: 1e6, output: 0 },
          replay,
          recordings: join(folder, 'judge-recordings'),
        })
      const kind = { criterion: 'tone', question: 'Is it kind?' }
      const one = placed({ id: 'judged', input: 'customers in Canada', expect: { receipts: true, judge: kind } })
      const options = withDefaults({ cases: [one], trials: 2, budget: 40 })
      const strict = await runSuite({ ...options, folder: join(folder, 'judge-strict'), judge: judge('strict') })
      expect(asked).toBe(0)
      expect(strict.results[0]?.problem).toMatch(/holds no recording/)
      const run = await runSuite({ ...options, folder: join(folder, 'judge-auto'), judge: judge('auto') })
      expect(run.results.map(({ status, judged }) => [status, judged?.usd])).toEqual([
        ['pass', 30],
        ['skipped', undefined],
      ])
      expect(run.record.totals?.usd).toBe(30)
      const again = await runSuite({ ...options, folder: join(folder, 'judge-again'), judge: judge('strict') })
      expect([asked, again.results[0]?.status]).toEqual([1, 'pass'])
      server.close()
    },
    slow,
  )

  it(
    'can be told another prompt, and the run then names another hash',
    async () => {
      const scripted = await scriptedServer([{ text: 'Nothing.' }, { text: 'Nothing.' }])
      const model = (instructions?: string) =>
        serverModel({ model: 'm', baseURL: scripted.baseURL, replay: 'off', recordings: folder, instructions })
      const options = withDefaults({ cases: cases.slice(0, 1) })
      const own = await runSuite({ ...options, folder: join(folder, 'own'), model: model() })
      const other = await runSuite({ ...options, folder: join(folder, 'other'), model: model('Answer nothing.') })
      await scripted.close()
      const told = scripted.requests.map(({ messages }) => JSON.stringify(messages[0]?.content))
      expect(told[0]).toContain('You are Fairlead')
      expect(told[1]).toContain('Answer nothing.')
      expect(told[1]).not.toContain('You are Fairlead')
      expect(other.record.prompts.prompt).not.toBe(own.record.prompts.prompt)
      expect(other.record.prompts.tools).toBe(own.record.prompts.tools)
    },
    slow,
  )
})
