import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeReadOut } from './describe-read-out.ts'
import { readOut } from './read-out.ts'
import type { Outcome, ReadOutInput } from './read-out-input.ts'
import { readOutResult } from './read-out-result.ts'

type Arms = ReadOutInput['arms']
const both = (zh: string, en: string) => ({ zh, en })

const size = fc.oneof(
  fc.integer({ min: 2, max: 60 }),
  fc.integer({ min: 2, max: 1_000_000 }),
  fc.constantFrom(2, 1e9, 5e9),
)
const share = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 1e-9))
const amount = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom(0, 1e9))
const spread = fc.oneof(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.constantFrom(0, 1e9))

/** An arm whose sums belong together, whatever their size. */
const arm = (id: string, role: 'treatment' | 'control', kind: Outcome['kind']): fc.Arbitrary<Arms[0]> =>
  fc
    .tuple(size, share, amount, spread, amount, spread, fc.double({ min: -1, max: 1, noNaN: true }))
    .map(([assigned, rate, mean, sd, other, otherSd, correlation]): Arms[0] => {
      const sums = (centre: number, around: number) => ({
        sum: assigned * centre,
        sumOfSquares: (assigned - 1) * around ** 2 + assigned * centre ** 2,
      })
      const base = Math.abs(other) + 1e-3
      const products = (centre: number) => assigned * mean * centre + (assigned - 1) * correlation * sd * otherSd
      const outcomes: Record<Outcome['kind'], Outcome> = {
        conversion: { kind: 'conversion', converted: Math.floor(assigned * rate) },
        mean: { kind: 'mean', ...sums(mean, sd), before: { ...sums(other, otherSd), sumOfProducts: products(other) } },
        ratio: {
          kind: 'ratio',
          numerator: sums(mean, sd),
          denominator: sums(base, otherSd),
          sumOfProducts: products(base),
        },
      }
      const exposed = Math.floor(assigned * rate)
      return { id, label: both(id, id), role, plannedShare: assigned, assigned, exposed, outcome: outcomes[kind] }
    })

const looks = fc.record({
  method: fc.constantFrom('fixed' as const, 'confidence_sequence' as const, 'group_sequential' as const),
  planned: fc.integer({ min: 1, max: 3 }),
  taken: fc.integer({ min: 1, max: 4 }),
})

const ask = (arms: Arms, more: Pick<ReadOutInput, 'looks'>): ReadOutInput => ({
  design: 'randomised',
  metric: {
    name: both('指标', 'metric'),
    windowDays: 7,
    numerator: both('分子', 'numerator'),
    denominator: both('分母', 'denominator'),
    role: 'guardrail',
    margin: 0.01,
  },
  arms,
  ...more,
})

describe('a read-out of any two arms', () => {
  it('fits its schema, holds the estimate in its interval and turns its sign when the arms are swapped', () => {
    const pairs = fc
      .constantFrom('conversion' as const, 'mean' as const, 'ratio' as const)
      .chain((kind) => fc.tuple(arm('one', 'treatment', kind), arm('two', 'control', kind)))
    fc.assert(
      fc.property(pairs, looks, ([one, two], taken) => {
        const result = readOut(ask([one, two], { looks: taken }))
        expect(readOutResult.safeParse(result).error).toBeUndefined()
        const [comparison] = result.comparisons
        if (!comparison) {
          expect(result.refusals.map(({ blocks }) => blocks)).toContain('all')
          return
        }
        const { estimate, ci, p } = comparison
        const slack = 1e-9 * Math.max(1, Math.abs(estimate))
        expect(ci.low).toBeLessThanOrEqual(estimate + slack)
        expect(ci.high).toBeGreaterThanOrEqual(estimate - slack)
        const swapped = readOut(
          ask(
            [
              { ...two, role: 'treatment' },
              { ...one, role: 'control' },
            ],
            { looks: taken },
          ),
        ).comparisons[0]
        expect(Math.abs((swapped?.estimate as number) + estimate)).toBeLessThanOrEqual(slack)
        expect(Math.abs((swapped?.p as number) - p)).toBeLessThan(1e-6)
        const { zh, en } = describeReadOut(result)
        expect(zh + en).not.toMatch(/NaN|undefined|Infinity/)
      }),
      { numRuns: 200 },
    )
  })
})
