import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFor } from '../../demo/random.ts'
import { fitBetaBinomial, logBetaBinomialPoint, predictBetaBinomial } from './beta-binomial.ts'
import { expectedFuturePurchases, expectedPurchases, probabilityAlive } from './bg-nbd.ts'
import { fitBgNbd } from './bg-nbd-fit.ts'
import { confidencePrediction } from './confidence-prediction.ts'
import { customerLifetimeValue } from './customer-lifetime-value.ts'
import { incrementalCost } from './incremental-cost.ts'
import { minimise } from './minimise.ts'
import { predictionInterval } from './prediction-interval.ts'
import { qiniBootstrap } from './qini-bootstrap.ts'
import { qiniCoefficient } from './qini-coefficient.ts'
import { qiniCurve } from './qini-curve.ts'
import { randomEffects } from './random-effects.ts'
import { incrementalReturn, returnOnMarketing } from './return-on-marketing.ts'
import { midRankScores, nestedRfmScores, rfmScores } from './rfm-scores.ts'
import { shrinkEstimates, shrinkWithIntervals } from './shrinkage.ts'
import { StatisticsError } from './statistics-error.ts'
import { varianceWithin } from './within-groups.ts'

const code = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof StatisticsError) return error.code
    throw error
  }
  return 'accepted'
}

const study = fc.record({
  estimate: fc.double({ min: -5, max: 5, noNaN: true }),
  standardError: fc.double({ min: 0.05, max: 2, noNaN: true }),
})

describe('past campaigns', () => {
  it('pool to a mean among them, shrink between it and themselves, and do not depend on their order', () => {
    fc.assert(
      fc.property(fc.array(study, { minLength: 3, maxLength: 15 }), (studies) => {
        const pooled = randomEffects(studies)
        const values = studies.map(({ estimate }) => estimate)
        expect(pooled.mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9)
        expect(pooled.mean).toBeLessThanOrEqual(Math.max(...values) + 1e-9)
        expect(pooled.tau2).toBeGreaterThanOrEqual(0)
        expect(randomEffects([...studies].reverse()).mean).toBeCloseTo(pooled.mean, 9)
        for (const [k, { estimate }] of shrinkEstimates(studies, pooled).entries()) {
          const own = values[k] as number
          expect(Math.abs(estimate - pooled.mean)).toBeLessThanOrEqual(Math.abs(own - pooled.mean) + 1e-9)
        }
        const [narrow, wide] = [0.8, 0.95].map((confidence) => predictionInterval(pooled, { confidence })?.interval)
        expect((wide as { low: number }).low).toBeLessThan((narrow as { low: number }).low)
      }),
    )
  })

  it('hold an interval that is their own where nothing is shared, and that of the mean where all is', () => {
    const studies = [0.1, 0.5, -0.2].map((estimate) => ({ estimate, standardError: 0.1 }))
    const [own] = shrinkWithIntervals(studies, { mean: 9, tau2: 1e9, standardError: 3 })
    expect(own?.interval.low).toBeCloseTo(0.1 - 1.959964 * 0.1, 5)
    const [all] = shrinkWithIntervals(studies, { mean: 9, tau2: 0, standardError: 3 })
    expect(all).toMatchObject({ estimate: 9, weightOfMean: 1 })
    expect(all?.interval.high).toBeCloseTo(9 + 1.959964 * 3, 5)
    // half and half: √(0.5 · 0.01 + 0.25 · 0.04)
    const [between] = shrinkWithIntervals(studies, { mean: 0.3, tau2: 0.01, standardError: 0.2 })
    expect(between?.estimate).toBeCloseTo(0.2, 9)
    expect(between?.interval.high).toBeCloseTo(0.2 + 1.959964 * Math.sqrt(0.015), 5)
  })

  it('vary within groups by what they vary inside each, whatever lies between the groups', () => {
    const studies = [0.1, 0.5, -0.2].map((estimate) => ({ estimate, standardError: 0.1 }))
    const far = studies.map((one) => ({ ...one, estimate: one.estimate + 100 }))
    expect(varianceWithin([studies])).toBeCloseTo(randomEffects(studies).tau2, 12)
    expect(varianceWithin([studies, far])).toBeCloseTo(randomEffects(studies).tau2, 12)
    expect(varianceWithin(studies.map((one) => [one]))).toBeNull()
  })

  it('scale with their unit', () => {
    const studies = [0.1, 0.5, -0.2, 0.3].map((estimate) => ({ estimate, standardError: 0.1 }))
    const hundred = studies.map(({ estimate, standardError }) => ({
      estimate: estimate * 100,
      standardError: standardError * 100,
    }))
    for (const tau2 of ['dersimonian-laird', 'paule-mandel'] as const)
      expect(randomEffects(hundred, { tau2 }).mean).toBeCloseTo(100 * randomEffects(studies, { tau2 }).mean, 8)
  })

  it('carry the doubt about their spread into a prediction, wider than the classical one for a few', () => {
    const studies = [1.2, 0.4, 0.9, -0.2, 1.6, 0.7].map((estimate, k) => ({
      estimate,
      standardError: [0.3, 0.25, 0.4, 0.35, 0.5, 0.2][k] as number,
    }))
    const [doubt, plain] = [confidencePrediction(studies), predictionInterval(randomEffects(studies))]
    expect((doubt?.interval.low as number) < (plain?.interval.low as number)).toBe(true)
    expect(confidencePrediction(studies.slice(0, 2))).toBeNull()
    const observed = confidencePrediction(studies, { sampling: 1 })
    expect(observed?.interval.high).toBeGreaterThan(doubt?.interval.high as number)
  })

  it('are refused without an error or a number', () => {
    expect(code(() => randomEffects([]))).toBe('too_few_values')
    expect(code(() => randomEffects([{ estimate: 1, standardError: 0 }]))).toBe('not_positive')
    expect(code(() => randomEffects([{ estimate: Number.NaN, standardError: 1 }]))).toBe('not_finite')
    expect(randomEffects([{ estimate: 1, standardError: 0.5 }])).toMatchObject({ mean: 1, tau2: 0, hksj: null })
  })
})

describe('base rates', () => {
  it('sum to one over all outcomes and do not converge where groups vary by chance alone', () => {
    let sum = 0
    for (let x = 0; x <= 30; x++) sum += Math.exp(logBetaBinomialPoint(x, 30, { a: 2, b: 5 }))
    expect(sum).toBeCloseTo(1, 12)
    const equal = [1000, 2000, 4000].map((trials) => ({ successes: trials / 20, trials }))
    expect(code(() => fitBetaBinomial(equal))).toBe('not_converged')
    expect(code(() => fitBetaBinomial(equal.slice(1)))).not.toBe('accepted')
    expect(predictBetaBinomial(1, { a: 1, b: 1 }).interval).toEqual({ low: 0, high: 1 })
  })
})

describe('uplift curves', () => {
  const random = randomFor(3)
  const score = Array.from({ length: 400 }, () => random.next())
  const treated = score.map(() => random.chance(0.5))
  const outcome = score.map((value, k) => (random.chance(0.2 + (treated[k] ? 0.5 * value : 0)) ? 1 : 0))

  it('end at the whole effect whatever the order, and reward a score that sorts it', () => {
    const end = (values: number[]) => qiniCurve({ score: values, treated, outcome }).at(-1)?.gain
    expect(end(score)).toBeCloseTo(end(score.map((value) => -value)) as number, 9)
    const [good, bad] = [score, score.map((value) => -value)].map(
      (values) => qiniCoefficient({ score: values, treated, outcome }).normalised,
    )
    expect(good).toBeGreaterThan(0.05)
    expect(bad).toBeLessThan(-0.05)
    const constant = qiniCoefficient({ score: score.map(() => 1), treated, outcome })
    expect(constant.normalised).toBeCloseTo(0, 12)
  })

  it('have a seeded bootstrap interval around the coefficient', () => {
    const interval = () => qiniBootstrap({ score, treated, outcome }, randomFor(4).next, { resamples: 100 })
    const { low, high } = interval()
    const { normalised } = qiniCoefficient({ score, treated, outcome })
    expect(low).toBeLessThan(normalised)
    expect(high).toBeGreaterThan(normalised)
    expect(interval()).toEqual({ low, high })
  })

  it('refuse one arm or lists of unlike length', () => {
    expect(code(() => qiniCurve({ score: [1, 2], treated: [true, true], outcome: [0, 1] }))).toBe('too_few_values')
    expect(code(() => qiniCurve({ score: [1, 2], treated: [true], outcome: [0, 1] }))).toBe('unequal_lengths')
    expect(code(() => qiniCurve({ score: [], treated: [], outcome: [] }))).toBe('too_few_values')
  })
})

describe('RFM scores', () => {
  it('are equal for equal values, rise with them, and differ when nested', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 60 }), (values) => {
        const scores = midRankScores(values)
        for (const [k, value] of values.entries())
          for (const [j, other] of values.entries()) {
            if (value === other) expect(scores[k]).toBe(scores[j])
            if (value < other) expect(scores[k]).toBeLessThanOrEqual(scores[j] as number)
          }
        expect(Math.min(...scores)).toBeGreaterThanOrEqual(1)
        expect(Math.max(...scores)).toBeLessThanOrEqual(5)
      }),
    )
    const input = {
      recencyDays: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      frequency: [1, 9, 2, 8, 3, 7, 4, 6, 5, 5],
      monetary: [5, 1, 4, 2, 3, 9, 8, 7, 6, 1],
    }
    expect(nestedRfmScores(input).map(({ recency }) => recency)).toEqual(rfmScores(input).map(({ recency }) => recency))
    expect(nestedRfmScores(input)).not.toEqual(rfmScores(input))
    expect(code(() => rfmScores({ recencyDays: [1], frequency: [], monetary: [1] }))).toBe('too_few_values')
  })
})

describe('customer value', () => {
  it('is finite only where customers leave faster than money grows', () => {
    expect(code(() => customerLifetimeValue({ margin: 1, retention: 1, discount: 0 }))).toBe('out_of_range')
    expect(code(() => customerLifetimeValue({ margin: 1, retention: 1.2, discount: 0.1 }))).toBe('not_a_probability')
  })

  it('by BG/NBD rises with time and falls with silence', () => {
    const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
    const future = [1, 10, 100, 1000].map((t) => expectedPurchases(t, parameters))
    expect(future).toEqual([...future].sort((a, b) => a - b))
    const alive = [38, 20, 5].map((recency) => probabilityAlive({ frequency: 5, recency, age: 38 }, parameters))
    expect(alive).toEqual([...alive].sort((a, b) => b - a))
    expect(probabilityAlive({ frequency: 0, recency: 0, age: 38 }, parameters)).toBe(1)
    expect(expectedFuturePurchases(1e-6, { frequency: 2, recency: 10, age: 20 }, parameters)).toBeCloseTo(0, 5)
    expect(code(() => probabilityAlive({ frequency: 2, recency: 30, age: 20 }, parameters))).toBe('out_of_range')
    const [below, at, above] = [0.999, 1, 1.001].map((a) => expectedPurchases(10, { ...parameters, a })) as [
      number,
      number,
      number,
    ]
    expect(at).toBeCloseTo((below + above) / 2, 5)
    expect(code(() => fitBgNbd([]))).toBe('too_few_values')
  })
})

describe('money', () => {
  it('says when a loss cannot be excluded and when nothing was gained', () => {
    const none = { estimate: -5, interval: { low: -20, high: -1 } }
    expect(incrementalCost(1000, none)).toEqual({ estimate: null, interval: null })
    const unsure = { estimate: 10, interval: { low: -2, high: 22 } }
    expect(incrementalCost(1000, unsure)).toEqual({ estimate: 100, interval: { low: 1000 / 22, high: Infinity } })
    expect(returnOnMarketing(unsure, 200, 1000).lossPossible).toBe(true)
    expect(incrementalReturn({ estimate: 5000, interval: { low: 1000, high: 9000 } }, 1000, 0.25)).toMatchObject({
      estimate: 5,
      breakEven: 4,
    })
    expect(code(() => returnOnMarketing(unsure, 200, 0))).toBe('not_positive')
    expect(code(() => returnOnMarketing({ ...unsure, estimate: Number.NaN }, 200, 10))).toBe('not_finite')
    expect(code(() => incrementalCost(-1, unsure))).toBe('out_of_range')
  })
})

describe('the minimiser', () => {
  it('finds the valley of Rosenbrock', () => {
    const { at } = minimise(
      ([x, y]) => (1 - (x as number)) ** 2 + 100 * ((y as number) - (x as number) ** 2) ** 2,
      [-1.2, 1],
    )
    expect(at[0]).toBeCloseTo(1, 5)
    expect(at[1]).toBeCloseTo(1, 5)
  })
})
