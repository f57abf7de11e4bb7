import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logMeanDecomposition } from './log-mean-decomposition.ts'

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
const product = (values: readonly number[]) => values.reduce((all, value) => all * value, 1)
const factor = fc.double({ min: 1e-3, max: 1e4, noNaN: true })

describe('the parts of a product’s change', () => {
  it('add up to the change, for any factors', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(factor, factor), { minLength: 1, maxLength: 6 }), (pairs) => {
        const [before, after] = [pairs.map(([one]) => one), pairs.map(([, two]) => two)]
        const change = product(after) - product(before)
        const largest = Math.max(product(after), product(before))
        expect(Math.abs(sum(logMeanDecomposition(before, after)) - change)).toBeLessThan(1e-8 * largest)
      }),
    )
  })

  it('are nothing for a factor that stayed, and the whole for one that alone moved', () => {
    const [traffic, rate] = logMeanDecomposition([1000, 0.1], [1000, 0.12])
    expect(traffic).toBe(0)
    expect(rate).toBeCloseTo(20)
  })

  it('turn round with the periods and keep to their factor in any order', () => {
    const [before, after] = [
      [10, 2, 3],
      [12, 1.5, 4],
    ]
    const parts = logMeanDecomposition(before, after)
    expect(logMeanDecomposition(after, before)).toEqual(parts.map((part) => expect.closeTo(-part)))
    expect(logMeanDecomposition(before.toReversed(), after.toReversed())).toEqual(
      parts.toReversed().map((part) => expect.closeTo(part)),
    )
  })

  it('refuse a factor of zero', () => {
    expect(() => logMeanDecomposition([1, 0], [1, 2])).toThrow('above 0')
  })
})
