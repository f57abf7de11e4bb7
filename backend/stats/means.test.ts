import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFor } from '../../demo/random.ts'
import { bootstrapDifference } from './bootstrap-difference.ts'
import { confidenceSequence } from './confidence-sequence.ts'
import { cuped, prePostFromSums, prePostFromValues } from './cuped.ts'
import { testEffect } from './effect.ts'
import { expectedLoss } from './expected-loss.ts'
import { growthToPower } from './growth-to-power.ts'
import { liftDetectable, liftPower } from './lift-power.ts'
import { normalPosterior } from './normal-posterior.ts'
import { ratioMetricFromValues } from './ratio-metric.ts'
import { relativeLiftDelta } from './relative-lift-delta.ts'
import { relativeLiftLog } from './relative-lift-log.ts'
import { sampleFromProportion, sampleFromSums, sampleFromValues } from './sample.ts'
import { StatisticsError } from './statistics-error.ts'
import { tTestPower } from './t-test-power.ts'
import { tTestSampleSize } from './t-test-sample-size.ts'
import { meanDifference, welchTest } from './welch-test.ts'
import { sampleQuantile, winsorise } from './winsorise.ts'

const amounts = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 3, maxLength: 40 })
const spread = (values: readonly number[]) => sampleFromValues(values).variance > 1e-6
const code = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof StatisticsError) return error.code
    throw error
  }
  return 'accepted'
}

describe('Welch', () => {
  it('turns its sign when the arms are swapped, and its p agrees with its interval', () => {
    fc.assert(
      fc.property(amounts, amounts, (one, two) => {
        fc.pre(spread(one) && spread(two))
        const [a, b] = [sampleFromValues(one), sampleFromValues(two)]
        const [here, there] = [welchTest(a, b), welchTest(b, a)]
        expect(here.estimate).toBeCloseTo(-there.estimate, 9)
        expect(here.interval.low).toBeCloseTo(-there.interval.high, 6)
        expect(here.p).toBeCloseTo(there.p, 10)
        if (Math.abs(here.p - 0.05) > 1e-6) expect(here.p < 0.05).toBe(here.interval.low > 0 || here.interval.high < 0)
        const [more, less] = (['greater', 'less'] as const).map((alternative) => welchTest(a, b, { alternative }).p)
        expect((more as number) + (less as number)).toBeCloseTo(1, 10)
      }),
    )
  })

  it('keeps a p of 1e-300, and sums that agree with values', () => {
    const far = testEffect({ estimate: 37, standardError: 1 })
    expect(far.p).toBeGreaterThan(0)
    expect(far.p).toBeLessThan(1e-298)
    const values = [3, 1, 4, 1, 5, 9, 2, 6]
    const fromSums = sampleFromSums(8, 31, 173)
    expect(fromSums.variance).toBeCloseTo(sampleFromValues(values).variance, 12)
  })

  it('agrees with a bootstrap by customer', () => {
    const random = randomFor(5)
    const draw = (n: number, mean: number) => Array.from({ length: n }, () => random.exponential(mean))
    const [one, two] = [draw(400, 3), draw(300, 2)]
    const { low, high } = bootstrapDifference(one, two, random.next)
    const { interval } = welchTest(sampleFromValues(one), sampleFromValues(two))
    expect(Math.abs(low - interval.low)).toBeLessThan(0.08)
    expect(Math.abs(high - interval.high)).toBeLessThan(0.08)
  })

  it('refuses what has no variance or no customers', () => {
    const fine = sampleFromValues([1, 2, 3])
    expect(code(() => welchTest(sampleFromValues([5, 5, 5]), fine))).toBe('no_variance')
    expect(code(() => sampleFromSums(2, 1396.87, 52_377.9767))).toBe('no_variance')
    expect(code(() => sampleFromSums(1, 5, 25))).toBe('not_a_count')
    expect(code(() => sampleFromValues([]))).toBe('too_few_values')
    expect(code(() => sampleFromValues([1, Number.NaN]))).toBe('not_finite')
    expect(code(() => welchTest(fine, fine, { confidence: 1.2 }))).toBe('not_a_probability')
    expect(code(() => testEffect({ estimate: 1, standardError: 0 }))).toBe('not_positive')
  })
})

describe('relative lifts', () => {
  it('are the absolute one over the control, and refuse a control of zero', () => {
    const [a, b] = [sampleFromValues([4, 6, 8]), sampleFromValues([2, 3, 5])]
    expect(relativeLiftDelta(a, b).estimate).toBeCloseTo(meanDifference(a, b).estimate / b.mean, 12)
    expect(relativeLiftLog(a, b).estimate).toBeCloseTo(relativeLiftDelta(a, b).estimate, 12)
    const zero = sampleFromValues([-1, 0, 1])
    expect(code(() => relativeLiftDelta(a, zero))).toBe('zero_baseline')
    expect(code(() => relativeLiftLog(a, zero))).toBe('zero_baseline')
  })

  it('agree between both scales for many conversions', () => {
    const [a, b] = [
      sampleFromProportion({ successes: 52_000, trials: 1_000_000 }),
      sampleFromProportion({ successes: 50_000, trials: 1_000_000 }),
    ]
    const log = relativeLiftLog(a, b).interval
    const { interval } = testEffect(relativeLiftDelta(a, b, 'normal'))
    expect(log.low).toBeCloseTo(interval.low, 3)
    expect(log.high).toBeCloseTo(interval.high, 3)
  })
})

describe('ratio metrics', () => {
  it('are the plain mean when everybody has the denominator one', () => {
    const values = [3, 1, 4, 1, 5]
    const ratio = ratioMetricFromValues(values, [1, 1, 1, 1, 1])
    expect(ratio.mean).toBeCloseTo(sampleFromValues(values).mean, 12)
    expect(ratio.variance).toBeCloseTo(sampleFromValues(values).variance, 10)
    expect(code(() => ratioMetricFromValues(values, [0, 0, 0, 0, 0]))).toBe('zero_baseline')
    expect(code(() => ratioMetricFromValues(values, [1]))).toBe('unequal_lengths')
  })
})

describe('CUPED', () => {
  it('never has a larger variance than the raw difference, and none of it when the past says nothing', () => {
    const random = randomFor(9)
    const arm = (lift: number) => {
      const pre = Array.from({ length: 500 }, () => random.normal() * 5 + 20)
      return prePostFromValues(
        pre.map((x) => lift + 0.8 * x + random.normal() * 2),
        pre,
      )
    }
    const [treatment, control] = [arm(1), arm(0)]
    const adjusted = cuped(treatment, control)
    const raw = Math.sqrt(treatment.post.variance / 500 + control.post.variance / 500)
    expect(adjusted.standardError).toBeLessThan(raw * 0.6)
    expect(adjusted.estimate).toBeCloseTo(1, 0)
    expect(adjusted.rho2).toBeGreaterThan(0.7)
    const flat = cuped(
      prePostFromSums(10, { sum: 20, sumOfSquares: 90 }, { sum: 0, sumOfSquares: 0 }, 0),
      prePostFromSums(10, { sum: 10, sumOfSquares: 40 }, { sum: 0, sumOfSquares: 0 }, 0),
    )
    expect(flat).toMatchObject({ theta: 0, rho2: 0, estimate: 1, raw: 1 })
  })
})

describe('winsorising', () => {
  it('caps at the stated quantile of all values', () => {
    const values = Array.from({ length: 101 }, (_, k) => k)
    expect(sampleQuantile(values, 0.25)).toBe(25)
    expect(winsorise(values, 0.9)).toMatchObject({ cap: 90, changed: 10 })
    expect(Math.max(...winsorise(values, 0.9).values)).toBe(90)
    expect(code(() => winsorise([], 0.9))).toBe('too_few_values')
  })
})

describe('reading early', () => {
  it('is wider than reading once, at every number of customers, and its p agrees with its interval', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -6, max: 6, noNaN: true }),
        fc.integer({ min: 2, max: 2_000_000 }),
        fc.integer({ min: 10, max: 100_000 }),
        (z, n, tightestAt) => {
          const { interval, p, halfWidth } = confidenceSequence({ estimate: z, standardError: 1 }, n, { tightestAt })
          expect(halfWidth).toBeGreaterThan(1.96)
          if (Math.abs(p - 0.05) > 1e-9) expect(p < 0.05).toBe(interval.low > 0 || interval.high < 0)
        },
      ),
    )
  })
})

describe('power', () => {
  it('of a t-test rises with the customers and is undone by the sample size', () => {
    const powers = [10, 50, 200, 1000, 100_000].map((n) => tTestPower({ effect: 0.2, n, second: n }))
    expect(powers).toEqual([...powers].sort((a, b) => a - b))
    const { first, second } = tTestSampleSize({ effect: 0.3, ratio: 0.25, power: 0.9 })
    expect(tTestPower({ effect: 0.3, n: first, second })).toBeCloseTo(0.9, 8)
    expect(code(() => tTestSampleSize({ effect: 0 }))).toBe('equal_rates')
  })

  it('of a lift is what its detectable lift was made for', () => {
    const design = { mean: 10, variance: 400, customers: 20_000 }
    const lift = liftDetectable(design, 0.9) as number
    expect(liftPower(design, lift)).toBeCloseTo(0.9, 6)
    expect(liftPower({ ...design, tightestAt: 5000 }, lift)).toBeLessThan(0.9)
    expect(liftDetectable({ ...design, customers: 10 })).toBeNull()
  })

  it('needs no more customers when there are enough, and says when none would do', () => {
    const base = { effect: { standardError: 0.01 }, customers: 1000 }
    expect(growthToPower({ ...base, target: 0.1 })).toBe(0)
    expect(growthToPower({ ...base, target: 1e-9 })).toBeNull()
    const factor = growthToPower({ ...base, target: 0.01 }) as number
    expect(1 + factor).toBeCloseTo(2.8015852 ** 2, 2)
  })
})

describe('posteriors', () => {
  it('lie between data and prior, and leave the prior where there are no data', () => {
    const data = { estimate: 0.2, standardError: 0.1 }
    const { estimate, standardError, chanceToWin } = normalPosterior(data, { prior: { mean: 0, variance: 0.01 } })
    expect(estimate).toBeCloseTo(0.1, 12)
    expect(standardError).toBeLessThan(0.1)
    expect(chanceToWin).toBeGreaterThan(0.9)
    expect(normalPosterior(null, { prior: { mean: 0.3, variance: 0.04 } })).toMatchObject({
      estimate: 0.3,
      standardError: 0.2,
    })
    const { keepControl, choose } = expectedLoss(0, 1)
    expect(keepControl).toBeCloseTo(choose, 15)
    expect(keepControl).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 15)
  })
})
