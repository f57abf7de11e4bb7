import type { TrialResult } from '../result.ts'
import { runRecord } from './run-record.ts'

/** A trial that passed or failed, as a test's run holds it; `more` replaces. */
export const trial = (id: string, pass: boolean, more: Partial<TrialResult> = {}): TrialResult => ({
  case: id,
  caseVersion: 1,
  suite: 's',
  trial: 0,
  lang: 'zh',
  severity: 'major',
  tags: [],
  weight: 1,
  status: pass ? 'pass' : 'fail',
  reward: pass ? 1 : 0,
  scores: {},
  turns: [],
  usd: 0,
  ms: 1,
  ...more,
})

/** A complete run of such trials. */
export const runOf = (results: TrialResult[]) => ({ record: runRecord(), results })

/** So many cases of one trial each. */
export const cases = (n: number, pass: (index: number) => boolean): TrialResult[] =>
  Array.from({ length: n }, (_, index) => trial(`c${index}`, pass(index)))
