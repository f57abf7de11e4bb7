import { describe, expect, it } from 'vitest'
import type { Compared } from './comparison.ts'
import { shownVerdict } from './shown-verdict.ts'

const one = (id: string, before: number, after: number): Compared => ({
  id,
  severity: 'major',
  lang: 'zh',
  suite: 'segments',
  before,
  after,
  weight: 1,
  trials: { before: 1, after: 1 },
  flip: before === after ? null : before > after ? 'newly failing' : 'newly passing',
})

describe('the verdict that is shown', () => {
  it('says that two runs went alike where no shared case changed', () => {
    expect(shownVerdict({ verdict: 'cannot tell', cases: [one('a', 1, 1), one('b', 0, 0)] })).toBe('same')
  })

  it('stays undecided where cases flipped both ways', () => {
    expect(shownVerdict({ verdict: 'cannot tell', cases: [one('a', 1, 0), one('b', 0, 1)] })).toBe('cannot tell')
  })
})
