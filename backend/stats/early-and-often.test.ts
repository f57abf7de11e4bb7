import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alphaSpendingBounds, alphaSpent } from './alpha-spending.ts'
import { benjaminiHochberg, falseCoverageConfidence } from './benjamini-hochberg.ts'
import { crossingProbabilities, groupSequentialBounds } from './group-sequential.ts'
import { bonferroni, holm } from './holm.ts'
import { nonInferiority } from './non-inferiority.ts'
import { normalTail } from './normal-distribution.ts'
import { sampleRatioMismatch } from './sample-ratio-mismatch.ts'
import { StatisticsError } from './statistics-error.ts'

const code = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof StatisticsError) return error.code
    throw error
  }
  return 'accepted'
}

const probability = fc.double({ min: 0, max: 1, noNaN: true })

describe('adjusted p-values', () => {
  it('never fall below the raw ones, keep their order, and rank Bonferroni ≥ Holm ≥ BH', () => {
    fc.assert(
      fc.property(fc.array(probability, { minLength: 1, maxLength: 30 }), (p) => {
        const [hard, step, soft] = [bonferroni(p), holm(p), benjaminiHochberg(p)]
        for (const [k, raw] of p.entries()) {
          expect(soft[k]).toBeGreaterThanOrEqual(raw - 1e-15)
          expect(step[k]).toBeGreaterThanOrEqual((soft[k] as number) - 1e-15)
          expect(hard[k]).toBeGreaterThanOrEqual((step[k] as number) - 1e-15)
          expect(hard[k]).toBeLessThanOrEqual(1)
          for (const [j, other] of p.entries())
            if (other < raw) expect(step[j]).toBeLessThanOrEqual((step[k] as number) + 1e-15)
        }
      }),
    )
  })

  it('of nothing are nothing; no p is refused', () => {
    expect([holm([]), benjaminiHochberg([])]).toEqual([[], []])
    expect(code(() => holm([0.1, Number.NaN]))).toBe('not_a_probability')
    expect(falseCoverageConfidence(2, 20)).toBeCloseTo(0.995, 12)
  })
})

describe('the check of the split', () => {
  it('does not depend on the scale of the weights or the order of the arms', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(5000), fc.integer({ min: 1, max: 9 })), { minLength: 2, maxLength: 6 }),
        (arms) => {
          const [counts, weights] = [arms.map(([count]) => count), arms.map(([, weight]) => weight)]
          const plain = sampleRatioMismatch(counts, weights)
          const scaled = sampleRatioMismatch([...counts].reverse(), weights.map((weight) => weight / 7).reverse())
          expect(plain.p).toBeCloseTo(scaled.p, 10)
          expect(plain.p).toBeGreaterThanOrEqual(0)
          expect(plain.p).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  it('refuses counts and plans that cannot be', () => {
    expect(code(() => sampleRatioMismatch([1, 2], [1]))).toBe('unequal_lengths')
    expect(code(() => sampleRatioMismatch([1, -2], [1, 1]))).toBe('not_a_count')
    expect(code(() => sampleRatioMismatch([1, 2], [1, -1]))).toBe('out_of_range')
    expect(code(() => sampleRatioMismatch([1, 2], [0, 0]))).toBe('too_few_values')
    expect(sampleRatioMismatch([0, 0], [1, 1])).toMatchObject({ p: 1, mismatch: false })
    expect(sampleRatioMismatch([1e9, 1e9 + 1e6], [1, 1]).p).toBeGreaterThan(0)
  })
})

describe('bounds of planned looks', () => {
  it('spend exactly α, fall over the looks, and are the plain quantile for one', () => {
    for (const shape of ['obrien-fleming', 'pocock'] as const)
      for (const looks of [1, 2, 4, 10]) {
        const bounds = groupSequentialBounds(looks, { shape })
        const fractions = bounds.map((_, k) => (k + 1) / looks)
        const spent = crossingProbabilities(fractions, bounds).reduce((sum, p) => sum + p, 0)
        expect(spent).toBeCloseTo(0.05, 10)
        expect(bounds).toEqual([...bounds].sort((a, b) => b - a))
      }
    expect(groupSequentialBounds(1)[0]).toBeCloseTo(1.959963984540054, 9)
    expect(groupSequentialBounds(10, { shape: 'pocock' })[0]).toBeCloseTo(2.555, 3)
    expect(groupSequentialBounds(10).at(-1)).toBeCloseTo(2.087, 3)
  })

  it('may be spread unevenly and spend by a function', () => {
    const fractions = [0.2, 0.5, 0.6, 1]
    const bounds = alphaSpendingBounds(fractions)
    const spent = crossingProbabilities(fractions, bounds)
    expect(spent.reduce((sum, p) => sum + p, 0)).toBeCloseTo(0.05, 8)
    expect(spent[0]).toBeCloseTo(alphaSpent(0.2), 10)
    expect(2 * normalTail(bounds[0] as number)).toBeCloseTo(alphaSpent(0.2), 9)
    expect(alphaSpent(1)).toBeCloseTo(0.05, 12)
    expect(alphaSpent(1, 0.05, 'pocock')).toBeCloseTo(0.05, 12)
    expect(code(() => groupSequentialBounds([0.5, 0.4]))).toBe('out_of_range')
    expect(code(() => groupSequentialBounds([]))).toBe('too_few_values')
  })
})

describe('guardrails', () => {
  it('are no proof when the data are few, and the score form answers without events', () => {
    expect(
      nonInferiority({ successes: 3, trials: 1000 }, { successes: 3, trials: 1000 }, { margin: 0.001 }).holds,
    ).toBe(false)
    const none = nonInferiority({ successes: 0, trials: 50_000 }, { successes: 0, trials: 50_000 }, { margin: 0.001 })
    expect(none.holds).toBe(true)
    expect(none.upper).toBeGreaterThan(0)
    expect(code(() => nonInferiority({ successes: 1, trials: 9 }, { successes: 1, trials: 9 }, { margin: 0 }))).toBe(
      'not_positive',
    )
  })
})
