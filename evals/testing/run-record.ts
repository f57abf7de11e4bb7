import type { RunRecord } from '../result.ts'

/** What a test's run says of itself; `more` replaces. */
export const runRecord = (more: Partial<RunRecord> = {}): RunRecord => ({
  version: 1,
  id: 'r',
  suite: 's',
  cases: { count: 0, hash: 'h' },
  scorers: {},
  worlds: {},
  model: { kind: 'builtin', name: 'm', host: null, params: {} },
  prompts: { version: 'v', prompt: 'p', tools: 't' },
  trials: 1,
  concurrency: 1,
  replay: 'off',
  price: null,
  git: null,
  started: '2026-01-01T00:00:00Z',
  ended: null,
  end: 'complete',
  ...more,
})
