import { describe, expect, it } from 'vitest'
import { wilsonInterval } from '../../backend/stats/wilson-interval.ts'
import { totalsOf } from '../runs/totals.ts'
import { cases, runOf, trial } from '../testing/trial.ts'
import { compareRuns } from './compare-runs.ts'
import { pairedInterval } from './paired-interval.ts'

describe('families of cases', () => {
  const pairs = (n: number, pass: (index: number) => boolean) =>
    Array.from({ length: n }, (_, index) => [
      trial(`zh${index}`, pass(index), { pair: `en${index}` }),
      trial(`en${index}`, pass(index), { pair: `zh${index}`, lang: 'en' as const }),
    ]).flat()

  it('count once for what they show: a pair that flips in both languages is one flip', () => {
    // 5 cases that newly fail: p = 2/32; said twice in two languages they are no 10, of which p would be 2/1024
    const once = compareRuns(runOf(cases(60, () => true)), runOf(cases(60, (at) => at > 4)))
    const twice = compareRuns(runOf(pairs(60, () => true)), runOf(pairs(60, (at) => at > 4)))
    expect(once.test).toEqual({ name: 'mcnemar', p: expect.closeTo(0.0625, 12) })
    expect(twice.test.name).toBe('sign-flip')
    expect(twice.test.p).toBeCloseTo(0.0625, 2)
    expect(twice).toMatchObject({ families: 60, verdict: 'cannot tell' })
    expect(twice.mde).toBeCloseTo(once.mde, 12)
    expect(twice.interval.low).toBeCloseTo(once.interval.low, 2)
  })

  it('weigh as their cases say', () => {
    const weighty = (pass: boolean) => [trial('heavy', pass, { weight: 3 }), trial('light', true)]
    expect(compareRuns(runOf(weighty(true)), runOf(weighty(false)))).toMatchObject({ before: 1, after: 0.25 })
    expect(totalsOf(weighty(false)).rate?.value).toBe(0.25)
  })

  it('widen the interval of a rate: 20 trials of 5 cases are no 20 answers', () => {
    const repeated = Array.from({ length: 20 }, (_, at) => trial(`c${at % 5}`, at % 5 < 3, { trial: at % 4 }))
    // all trials of a case agree: v = (5/4)·Σ(mᵢ − 0.6)²/25 = 0.06, so n* = 0.24/0.06 = 4
    const rate = totalsOf(repeated).rate
    const known = wilsonInterval(3, 5)
    expect(rate?.value).toBe(0.6)
    expect(rate?.low).toBeLessThan(known.low)
    expect(rate?.high).toBeGreaterThan(known.high)
    expect(
      totalsOf(Array.from({ length: 20 }, (_, at) => trial(`c${at % 5}`, true, { trial: at }))).rate?.low,
    ).toBeCloseTo(wilsonInterval(5, 5).low, 12)
    expect(totalsOf(pairs(5, (at) => at < 3)).rate?.low).toBeCloseTo(rate?.low ?? 0, 12)
  })

  it('leave Wilson’s own interval where each case stands alone', () => {
    expect(totalsOf(cases(20, (at) => at < 18)).rate).toEqual({ value: 0.9, ...wilsonInterval(18, 20) })
  })
})

describe('the interval of paired rates', () => {
  it('follows the published example, and is no point where no pair differs', () => {
    // airway hyper-responsiveness before and after stem cell transplantation. Fagerland, Lydersen, Laake 2014, Stat. Med. 33:2850
    const { low, high } = pairedInterval({ rises: 1, falls: 7, n: 21 })
    expect([low.toFixed(3), high.toFixed(3)]).toEqual(['-0.517', '-0.026'])
    const z2 = 1.959963984540054 ** 2
    expect(pairedInterval({ rises: 0, falls: 0, n: 628 }).high).toBeCloseTo(z2 / (628 + z2), 9)
    expect(pairedInterval({ rises: 10, falls: 0, n: 10 }).high).toBe(1)
  })
})
