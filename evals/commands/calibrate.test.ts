import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addLabel } from '../runs/labels.ts'
import { questionHash } from '../scorers/judge.ts'
import { runRecord } from '../testing/run-record.ts'
import { calibrate } from './calibrate.ts'
import type { EvalDesk } from './command.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairlead-calibrate-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const record = runRecord({ cases: { count: 70, hash: 'h' } })
const judged = (n: number) => ({
  case: `a${n}`,
  caseVersion: 1,
  suite: 's',
  trial: 0,
  lang: 'en',
  severity: 'major',
  tags: [],
  weight: 1,
  status: 'pass',
  reward: 1,
  scores: {
    judge: {
      score: n < 35 ? 1 : 0,
      version: 2,
      reasons: [],
      details: { criterion: 'tone', question: 'Kind?', model: 'j' },
    },
  },
  turns: [],
  usd: 0,
  ms: 1,
})

it('writes people’s labels beside the verdicts of one judge on one question, and says when they are too few', async () => {
  const lines = Array.from({ length: 70 }, (_, n) => `${JSON.stringify(judged(n))}\n`).join('')
  await Promise.all([
    writeFile(join(folder, 'run.json'), JSON.stringify(record)),
    writeFile(join(folder, 'results.jsonl'), lines),
  ])
  const out: string[] = []
  const said: string[] = []
  const desk = { out: (text: string) => out.push(text), say: (text: string) => said.push(text) } as unknown as EvalDesk
  const run = () => calibrate.run([folder, 'tone', '--to', folder], desk)
  await expect(run()).rejects.toThrow('nobody has labelled')
  const label = (n: number) =>
    addLabel(folder, {
      case: `a${n}`,
      trial: 0,
      person: 'Ann',
      reason: 'read',
      criterion: 'tone',
      verdict: n % 35 < 32 === n < 35 ? 'pass' : 'fail',
      at: '2026-01-02T00:00:00Z',
    })
  for (let n = 0; n < 20; n += 1) await label(n)
  await run()
  expect(said.join()).toContain('stays report-only')
  for (let n = 20; n < 70; n += 1) await label(n)
  said.length = 0
  await run()
  expect(said).toEqual([])
  expect(JSON.parse(out.at(-1) ?? '')).toMatchObject({ pass: 35, fail: 35, usable: true })
  expect(JSON.parse(await readFile(join(folder, 'tone.json'), 'utf8'))).toMatchObject({
    criterion: 'tone',
    question: questionHash('Kind?'),
    model: 'j',
  })
  await expect(calibrate.run([folder, 'other'], desk)).rejects.toThrow('no answer of this run')
})
