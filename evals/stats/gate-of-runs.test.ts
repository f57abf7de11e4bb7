import { describe, expect, it } from 'vitest'
import { gateOfComparison } from '../gate.ts'
import type { RunRecord, TrialResult } from '../result.ts'
import { runRecord } from '../testing/run-record.ts'
import { cases, runOf, trial } from '../testing/trial.ts'
import { compareRuns } from './compare-runs.ts'

describe('the gate between two runs', () => {
  const alike = cases(400, () => true)
  const gateFor = (after: TrialResult[], more: Partial<RunRecord> = {}) => {
    const compared = compareRuns(runOf(alike), { record: runRecord(more), results: after })
    return { ...compared.gate, code: gateOfComparison(compared).code }
  }
  it('is open for a run that did as well on every case', () => {
    expect(gateFor(alike)).toMatchObject({ open: true, closed: [], code: 0 })
  })
  it('is closed where the second run did not judge what the first did, however well the rest went', () => {
    const down = alike.map((one, at): TrialResult => (at < 2 ? one : { ...one, status: 'error', reward: null }))
    expect(gateFor(down)).toMatchObject({ open: false, closed: ['too few', 'missing'], code: 1 })
    expect(gateFor(alike.slice(0, 399))).toMatchObject({ missing: ['c399'], closed: ['missing'], code: 1 })
    expect(gateFor(alike, { end: 'cancelled' })).toMatchObject({ closed: ['incomplete'], code: 1 })
    const half: TrialResult[] = [...alike, { ...trial('c0', false, { trial: 1 }), status: 'skipped', reward: null }]
    expect(gateFor(half, { trials: 1 })).toMatchObject({ missing: ['c0'], code: 1 })
  })
  it('is closed where so few cases cannot show the margin, although none differs', () => {
    const ten = cases(10, () => true)
    const compared = compareRuns(runOf(ten), runOf(ten))
    expect(compared.interval.low).toBeCloseTo(-0.2775, 4)
    expect(compared.gate).toMatchObject({ nonInferior: false, closed: ['too few'] })
    expect(gateOfComparison(compared).reasons[0]?.en).toContain('cannot rule out a fall of 27.8 points')
  })
  it('is closed by a critical case that is new, or was changed, and fails', () => {
    const danger = trial('danger', false, { severity: 'critical' })
    expect(gateFor([...alike, danger])).toMatchObject({ critical: ['danger'], closed: ['critical'], code: 100 })
  })
})
