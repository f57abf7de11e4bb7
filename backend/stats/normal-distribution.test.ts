import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logNormalTail, normalCdf, normalQuantile, normalTail } from './normal-distribution.ts'

describe('the normal distribution', () => {
  it('gives the tabulated quantiles', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14)
    expect(normalQuantile(0.8)).toBeCloseTo(0.8416212335729143, 14)
    expect(normalQuantile(0.975) + normalQuantile(0.8)).toBeCloseTo(2.8015852, 7)
    expect(normalQuantile(1e-300)).toBeCloseTo(-37.0471, 4)
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity])
  })

  it('keeps relative precision far out in the tail', () => {
    expect(normalTail(9) / 1.1285884059538408e-19).toBeCloseTo(1, 12)
    expect(2 * normalTail(22.48604082719282)).toBeGreaterThan(0)
    expect((2 * normalTail(22.48604082719282)) / 5.685165482802317e-112).toBeCloseTo(1, 9)
    expect(logNormalTail(50)).toBeCloseTo(-1254.8313611394, 8)
  })

  it('agrees with the two-sided p of a published z', () => {
    expect(2 * normalTail(3.6905087347884207)).toBeCloseTo(2.238060031216083e-4, 15)
    expect(2 * normalTail(2.609583752397078)).toBeCloseTo(0.00906524524558974, 14)
  })

  it('is symmetric, and its quantile undoes it', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (x) => {
        expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 14)
        const p = Math.min(normalCdf(x), normalTail(x))
        expect(Math.abs(normalQuantile(p) + Math.abs(x))).toBeLessThan(1e-9)
      }),
    )
  })

  it('is continuous where the two methods meet', () => {
    expect(normalTail(3) / normalTail(2.9999999999)).toBeCloseTo(1, 8)
    expect(normalTail(3)).toBeCloseTo(0.0013498980316300933, 16)
  })

  it('refuses what is no probability', () => {
    for (const p of [-0.1, 1.1, Number.NaN]) expect(() => normalQuantile(p)).toThrow(RangeError)
  })
})
