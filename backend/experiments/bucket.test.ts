import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chiSquare } from '../stats/chi-square.ts'
import { armOf, bucketOf, bucketRanges } from './bucket.ts'

describe('the bucket of a customer', () => {
  it.each([
    ['seed', 'a', 0.0505],
    ['seed', 'b', 0.2696],
    ['foo', 'ab', 0.2575],
    ['foo', 'def', 0.2019],
    ['89123klj', '8952klfjas09ujkasdf', 0.124],
  ])('of %s and %s is the published one', (salt, id, bucket) => {
    expect(bucketOf(salt, id)).toBe(bucket)
  })

  it('fills the range evenly', () => {
    const counts = new Array(20).fill(0)
    for (let k = 0; k < 40_000; k++) counts[Math.floor(bucketOf('campaign-7', `customer-${k}`) * 20)]++
    const value = counts.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0)
    expect(chiSquare(19).tail(value)).toBeGreaterThan(1e-4)
  })

  it('stays in its arm when the coverage grows', () => {
    const arms = [
      { id: 'treatment', share: 0.5 },
      { id: 'control', share: 0.5 },
    ]
    expect(bucketRanges(arms, 0.5)).toEqual([
      { arm: 'treatment', from: 0, to: 0.25 },
      { arm: 'control', from: 0.5, to: 0.75 },
    ])
    fc.assert(
      fc.property(fc.string(), fc.double({ min: 0.01, max: 1, noNaN: true }), (id, coverage) => {
        const [early, late] = [armOf('salt', id, bucketRanges(arms, coverage)), armOf('salt', id, bucketRanges(arms))]
        expect(late).not.toBeNull()
        if (early !== null) expect(early).toBe(late)
      }),
    )
  })
})
