import { describe, expect, it } from 'vitest'
import { driftOf } from './drift.ts'

describe('drift', () => {
  it('says so when the history is too short', () => {
    expect(driftOf([])).toMatchObject({ status: 'short', earlier: 0 })
    expect(driftOf([100, 101, 99, 100, 900])).toMatchObject({ status: 'short', earlier: 4, median: null })
  })

  it('takes median and MAD of the earlier sizes', () => {
    // median 1000, deviations 300 200 0 200 300, MAD 200
    const drift = driftOf([700, 800, 1000, 1200, 1300, 1000])
    expect(drift).toMatchObject({ status: 'inside', median: 1000 })
    expect(drift.low).toBe(0)
    expect(drift.high).toBeCloseTo(1000 + 3.5 * 1.4826 * 200, 6)
    expect(driftOf([700, 800, 1000, 1200, 1300, 2038]).status).toBe('above')
    expect(driftOf([700, 800, 1000, 1200, 1300, 2037]).status).toBe('inside')
  })

  it('is not misled by one earlier outlier', () => {
    expect(driftOf([1000, 1010, 990, 50_000, 1005, 995, 2000]).status).toBe('above')
    expect(driftOf([1000, 1010, 990, 50_000, 1005, 995, 1001]).status).toBe('inside')
  })

  it('allows a steady history the scatter of a count', () => {
    expect(driftOf([100, 100, 100, 100, 100, 130]).status).toBe('inside')
    expect(driftOf([100, 100, 100, 100, 100, 136]).status).toBe('above')
    expect(driftOf([100, 100, 100, 100, 100, 64])).toMatchObject({ status: 'below', low: 65, high: 135 })
    expect(driftOf([0, 0, 0, 0, 0, 1]).status).toBe('above')
  })

  it('finds planted shifts and leaves steady histories alone', () => {
    let seed = 7
    const random = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
      return seed / 2 ** 31
    }
    const steady = () =>
      Array.from({ length: 20 }, () => Math.round(5000 + 200 * (random() + random() + random() - 1.5)))
    const runs = Array.from({ length: 500 }, steady)
    const alarms = runs.filter((counts) => driftOf(counts).status !== 'inside').length
    const found = runs.filter((counts) => driftOf([...counts, 3800]).status === 'below').length
    expect(alarms).toBeLessThanOrEqual(10)
    expect(found).toBe(500)
  })
})
