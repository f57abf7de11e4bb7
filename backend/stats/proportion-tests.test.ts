import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agrestiCaffoInterval } from './agresti-caffo-interval.ts'
import { boschloo } from './boschloo.ts'
import { fisherExact } from './fisher-exact.ts'
import type { Proportion } from './interval.ts'
import { logRatioInterval } from './log-ratio-interval.ts'
import { mantelHaenszelDifference } from './mantel-haenszel.ts'
import { miettinenNurminenInterval } from './miettinen-nurminen-interval.ts'
import { newcombeInterval } from './newcombe-interval.ts'
import { oddsScoreInterval } from './odds-score-interval.ts'
import { proportionHomogeneity } from './proportion-homogeneity.ts'
import { ratioScoreInterval } from './ratio-score-interval.ts'
import { StatisticsError } from './statistics-error.ts'
import { twoProportionTest } from './two-proportion-test.ts'
import { waldDifferenceInterval } from './wald-difference-interval.ts'

const arm = (most = 400): fc.Arbitrary<Proportion> =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.nat(1_000_000))
    .map(([trials, seed]) => ({ trials, successes: seed % (trials + 1) }))

describe('exact tests', () => {
  it('do not depend on which arm comes first, nor on counting failures', () => {
    fc.assert(
      fc.property(arm(60), arm(60), (one, two) => {
        const flip = ({ successes, trials }: Proportion) => ({ successes: trials - successes, trials })
        const { p } = fisherExact(one, two)
        expect(fisherExact(two, one).p).toBeCloseTo(p, 9)
        expect(fisherExact(flip(one), flip(two)).p).toBeCloseTo(p, 9)
        expect(fisherExact(one, two, 'greater').p).toBeCloseTo(fisherExact(two, one, 'less').p, 10)
        expect(p).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('Boschloo is at least as strong as Fisher on one side', () => {
    fc.assert(
      fc.property(arm(25), arm(25), (one, two) => {
        expect(boschloo(one, two, 'greater').p).toBeLessThanOrEqual(fisherExact(one, two, 'greater').p + 1e-9)
      }),
      { numRuns: 40 },
    )
  })

  it('Fisher answers for a billion customers', () => {
    const { p } = fisherExact({ successes: 500_100_000, trials: 1e9 }, { successes: 500_000_000, trials: 1e9 })
    expect(
      p / twoProportionTest({ successes: 500_100_000, trials: 1e9 }, { successes: 500_000_000, trials: 1e9 }).p,
    ).toBeCloseTo(1, 2)
    expect(fisherExact({ successes: 0, trials: 5 }, { successes: 0, trials: 9 }).p).toBe(1)
  })
})

describe('tests of proportions', () => {
  it('agree for two arms, and keep a p of 1e-300', () => {
    const [one, two] = [
      { successes: 73, trials: 86 },
      { successes: 90, trials: 93 },
    ]
    expect(proportionHomogeneity([one, two]).p).toBeCloseTo(twoProportionTest(one, two).p, 13)
    const far = twoProportionTest({ successes: 60_000, trials: 1e6 }, { successes: 50_000, trials: 1e6 })
    expect(far.p).toBeGreaterThan(0)
    expect(far.p).toBeLessThan(1e-200)
    expect(twoProportionTest({ successes: 0, trials: 9 }, { successes: 0, trials: 9 }).p).toBe(1)
    expect(
      proportionHomogeneity([
        { successes: 0, trials: 3 },
        { successes: 0, trials: 3 },
      ]).p,
    ).toBe(1)
  })

  it('pool strata to the plain difference when there is one, and turn Simpson round', () => {
    const treatment = { successes: 620, trials: 10_000 }
    const control = { successes: 500, trials: 10_000 }
    const { estimate, standardError } = mantelHaenszelDifference([{ treatment, control }])
    expect(estimate).toBeCloseTo(0.012, 12)
    expect(standardError).toBeCloseTo(twoProportionTest(treatment, control, { variance: 'unpooled' }).standardError, 6)
    const simpson = [
      { treatment: { successes: 81, trials: 87 }, control: { successes: 234, trials: 270 } },
      { treatment: { successes: 192, trials: 263 }, control: { successes: 55, trials: 80 } },
    ]
    expect(mantelHaenszelDifference(simpson).estimate).toBeGreaterThan(0)
    expect((81 + 192) / 350 - (234 + 55) / 350).toBeLessThan(0)
  })

  it('refuse impossible counts by name', () => {
    const fine = { successes: 1, trials: 5 }
    for (const bad of [
      { successes: 6, trials: 5 },
      { successes: -1, trials: 5 },
      { successes: 0.5, trials: 5 },
      { successes: 0, trials: 0 },
      { successes: Number.NaN, trials: 5 },
      { successes: 1, trials: Infinity },
    ])
      for (const act of [
        newcombeInterval,
        agrestiCaffoInterval,
        miettinenNurminenInterval,
        fisherExact,
        boschloo,
        twoProportionTest,
        ratioScoreInterval,
        oddsScoreInterval,
        waldDifferenceInterval,
        logRatioInterval,
      ]) {
        expect(() => act(bad, fine)).toThrow(StatisticsError)
        expect(() => act(fine, bad)).toThrow(StatisticsError)
      }
    expect(() => proportionHomogeneity([])).toThrow(StatisticsError)
    expect(() => mantelHaenszelDifference([])).toThrow(StatisticsError)
  })
})
