import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agrestiCaffoInterval } from './agresti-caffo-interval.ts'
import { clopperPearsonInterval } from './clopper-pearson-interval.ts'
import type { Interval, Proportion } from './interval.ts'
import { jeffreysInterval } from './jeffreys-interval.ts'
import { likelihoodRatioInterval } from './likelihood-ratio-interval.ts'
import { logRatioInterval } from './log-ratio-interval.ts'
import { miettinenNurminenInterval, scoreOfDifference } from './miettinen-nurminen-interval.ts'
import { newcombeInterval } from './newcombe-interval.ts'
import { oddsScoreInterval } from './odds-score-interval.ts'
import { ratioScoreInterval } from './ratio-score-interval.ts'
import { twoProportionTest } from './two-proportion-test.ts'
import { wilsonInterval } from './wilson-interval.ts'

const arm = (most = 400): fc.Arbitrary<Proportion> =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.nat(1_000_000))
    .map(([trials, seed]) => ({ trials, successes: seed % (trials + 1) }))

const differences: Record<string, (one: Proportion, two: Proportion, confidence?: number) => Interval> = {
  newcombe: newcombeInterval,
  'miettinen-nurminen': (one, two, confidence = 0.95) => miettinenNurminenInterval(one, two, { confidence }),
  'agresti-caffo': agrestiCaffoInterval,
}

describe.each(Object.entries(differences))('the %s interval of a difference', (name, interval) => {
  it('turns its sign when the arms are swapped, and widens with the confidence', () => {
    fc.assert(
      fc.property(arm(), arm(), (one, two) => {
        const [here, there] = [interval(one, two), interval(two, one)]
        expect(here.low).toBeCloseTo(-there.high, 9)
        expect(here.high).toBeCloseTo(-there.low, 9)
        const wide = interval(one, two, 0.99)
        expect(wide.low).toBeLessThanOrEqual(here.low + 1e-9)
        expect(wide.high).toBeGreaterThanOrEqual(here.high - 1e-9)
        expect(here.high).toBeGreaterThanOrEqual(here.low)
        if (name !== 'agresti-caffo') {
          const d = one.successes / one.trials - two.successes / two.trials
          expect(here.low).toBeLessThanOrEqual(d + 1e-9)
          expect(here.high).toBeGreaterThanOrEqual(d - 1e-9)
          expect(here.low).toBeGreaterThanOrEqual(-1 - 1e-9)
          expect(here.high).toBeLessThanOrEqual(1 + 1e-9)
        }
      }),
    )
  })

  it('is finite with no, all and a billion customers converted', () => {
    for (const [one, two] of [
      [
        [0, 50],
        [0, 50],
      ],
      [
        [50, 50],
        [0, 50],
      ],
      [
        [50, 50],
        [50, 50],
      ],
      [
        [0, 1],
        [1, 1],
      ],
      [
        [1, 1e9],
        [5, 1e9],
      ],
      [
        [0, 1e9],
        [0, 1e9],
      ],
      [
        [5e8, 1e9],
        [1, 3],
      ],
    ] as const) {
      const { low, high } = interval({ successes: one[0], trials: one[1] }, { successes: two[0], trials: two[1] })
      expect([Number.isFinite(low), Number.isFinite(high), low <= high]).toEqual([true, true, true])
    }
  })

  it('narrows as both arms grow', () => {
    const width = (factor: number) => {
      const { low, high } = interval(
        { successes: 6 * factor, trials: 100 * factor },
        { successes: 5 * factor, trials: 100 * factor },
      )
      return high - low
    }
    const widths = [1, 10, 100, 10_000, 10_000_000].map(width)
    expect(widths).toEqual([...widths].sort((a, b) => b - a))
  })
})

describe('the score interval', () => {
  it('excludes 0 exactly when its own test rejects', () => {
    fc.assert(
      fc.property(arm(), arm(), (one, two) => {
        const { low, high } = miettinenNurminenInterval(one, two)
        const z = Math.abs(scoreOfDifference(one, two, 0))
        fc.pre(Math.abs(z - 1.959963984540054) > 1e-6)
        expect(low > 0 || high < 0).toBe(z > 1.959963984540054)
      }),
    )
  })

  it('has the pooled z-test as its statistic at 0', () => {
    const [one, two] = [
      { successes: 7, trials: 34 },
      { successes: 1, trials: 34 },
    ]
    expect(scoreOfDifference(one, two, 0, 'none')).toBeCloseTo(twoProportionTest(one, two).z, 12)
  })

  it('rests on the most likely rates under the hypothesis', () => {
    // no other pair of rates with the same difference makes the data likelier: the statistic is smallest there against a grid
    const [one, two] = [
      { successes: 7, trials: 34 },
      { successes: 1, trials: 34 },
    ]
    const log = (p: number, q: number) =>
      one.successes * Math.log(p) +
      (one.trials - one.successes) * Math.log1p(-p) +
      two.successes * Math.log(q) +
      (two.trials - two.successes) * Math.log1p(-q)
    for (const delta of [0.03, 0.1, 0.2, 0.34]) {
      let best = { p: 0, value: -Infinity }
      for (let p = delta + 1e-5; p < 1; p += 1e-5)
        if (log(p, p - delta) > best.value) best = { p, value: log(p, p - delta) }
      const variance = (best.p * (1 - best.p)) / 34 + ((best.p - delta) * (1 - best.p + delta)) / 34
      expect(scoreOfDifference(one, two, delta, 'none')).toBeCloseTo((6 / 34 - delta) / Math.sqrt(variance), 3)
    }
  })
})

describe('ratios and odds', () => {
  it('turn upside down when the arms are swapped', () => {
    fc.assert(
      fc.property(arm(), arm(), (one, two) => {
        for (const interval of [ratioScoreInterval, logRatioInterval, oddsScoreInterval]) {
          const [here, there] = [interval(one, two), interval(two, one)]
          expect(here.low).toBeGreaterThanOrEqual(0)
          expect(Math.log(here.low)).toBeCloseTo(-Math.log(there.high), 7)
          expect(Math.log(here.high)).toBeCloseTo(-Math.log(there.low), 7)
        }
      }),
    )
  })

  it('reach 0 or infinity where an arm has no success', () => {
    const [none, some] = [
      { successes: 0, trials: 50 },
      { successes: 3, trials: 50 },
    ]
    expect(ratioScoreInterval(none, some).low).toBe(0)
    expect(ratioScoreInterval(some, none).high).toBe(Infinity)
    expect(oddsScoreInterval(none, none)).toEqual({ low: 0, high: Infinity })
  })
})

describe('intervals of one proportion', () => {
  it('contain the estimate, stay in range and mirror failures', () => {
    fc.assert(
      fc.property(arm(5000), (counts) => {
        const { successes, trials } = counts
        const mirrored = { successes: trials - successes, trials }
        for (const interval of [clopperPearsonInterval, jeffreysInterval, likelihoodRatioInterval]) {
          const { low, high } = interval(counts)
          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeLessThanOrEqual(1)
          expect(low).toBeLessThanOrEqual(successes / trials + 1e-12)
          expect(high).toBeGreaterThanOrEqual(successes / trials - 1e-12)
          expect(low).toBeCloseTo(1 - interval(mirrored).high, 9)
        }
        expect(clopperPearsonInterval(counts).low).toBeLessThanOrEqual(wilsonInterval(successes, trials).high)
      }),
    )
  })
})
