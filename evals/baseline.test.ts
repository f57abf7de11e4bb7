import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { baselineOf, bless, readBaseline } from './baseline.ts'
import { gateOf } from './gate.ts'
import type { RunRecord, TrialResult } from './result.ts'

const record = {
  id: 'r',
  suite: 's',
  model: { kind: 'builtin', name: 'm/1', host: null, params: {} },
  prompts: { version: 'v', prompt: 'p', tools: 't' },
  trials: 1,
  end: 'complete',
} as unknown as RunRecord
const trial = (id: string, status: TrialResult['status'], more: Partial<TrialResult> = {}) =>
  ({ case: id, caseVersion: 1, trial: 0, severity: 'major', status, ...more }) as TrialResult
const run = (...results: TrialResult[]) => ({
  record: { ...record, cases: { count: results.length, hash: 'h' } },
  results,
})
const blessed = baselineOf(
  run(trial('a', 'pass'), trial('b', 'fail'), trial('c', 'pass', { severity: 'critical' })),
  '2026-11-28',
)
const gate = (...results: TrialResult[]) => gateOf(run(...results), blessed).code
const rest = [trial('b', 'fail'), trial('c', 'pass', { severity: 'critical' })]

it('is written one case a line and read back', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fairlead-baseline-'))
  await bless(run(trial('a', 'pass'), trial('b', 'fail')), '2026-11-28', folder)
  expect((await readBaseline('s', 'm/1', folder))?.cases).toEqual({
    a: { version: 1, trials: 1, passed: 1 },
    b: { version: 1, trials: 1, passed: 0 },
  })
  expect(await readBaseline('s', 'other', folder)).toBeUndefined()
  await rm(folder, { recursive: true })
})

it('is refused for a run that is not whole', () => {
  expect(() => baselineOf(run(trial('a', 'error')), '2026-11-28')).toThrow(/cannot be a baseline/)
  expect(() =>
    baselineOf({ record: { ...record, end: 'cancelled' }, results: [trial('a', 'pass')] }, '2026-11-28'),
  ).toThrow()
})

it('lets through what failed before, and stops what passed, what is critical, what is gone and what is new and fails', () => {
  expect(gate(trial('a', 'pass'), ...rest)).toBe(0)
  expect(gate(trial('a', 'fail'), ...rest)).toBe(100)
  expect(gate(trial('a', 'pass'), trial('b', 'fail'), trial('c', 'fail', { severity: 'critical' }))).toBe(100)
  expect(gate(trial('a', 'pass'), trial('c', 'pass', { severity: 'critical' }))).toBe(100)
  expect(gate(trial('a', 'pass'), ...rest, trial('new', 'fail'))).toBe(100)
  expect(gate(trial('a', 'pass'), ...rest, trial('new', 'fail', { knownGap: 'not yet' }))).toBe(0)
  // another version of a case is another case
  expect(gate(trial('a', 'fail', { caseVersion: 2 }), ...rest)).toBe(100)
  expect(gate(trial('a', 'fail', { caseVersion: 2, knownGap: 'not yet' }), ...rest)).toBe(0)
})

it('does not take what could not be judged for a pass', () => {
  expect(gate(trial('a', 'error'), ...rest)).toBe(1)
})
