import { expect, it } from 'vitest'
import type { ImportProgress } from './options.ts'
import { watchProgress } from './progress.ts'

it('tells of a share that never falls from phase to phase and ends whole', () => {
  const seen: ImportProgress[] = []
  const watch = watchProgress((state) => seen.push(state))
  watch.phase('survey', 0)
  watch.phase('read', 100)
  watch.advanceShare(1)
  // the check reads the same rows again
  watch.phase('check', 100)
  watch.phase('write', 120)
  watch.phase('done', 120)
  const shares = seen.map(({ share }) => share)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect([shares[0], shares.at(-1)]).toEqual([0, 1])
  expect(seen.find(({ phase }) => phase === 'check')?.share).toBeGreaterThan(0.5)
})
