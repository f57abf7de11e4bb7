import { describe, expect, it } from 'vitest'
import { agrestiCaffoInterval } from './agresti-caffo-interval.ts'
import { benjaminiHochberg } from './benjamini-hochberg.ts'
import { betaBinomialPosterior, fitBetaBinomial, predictBetaBinomial } from './beta-binomial.ts'
import { betaComparison } from './beta-comparison.ts'
import { expectedFuturePurchases, expectedPurchases } from './bg-nbd.ts'
import { boschloo } from './boschloo.ts'
import { clopperPearsonInterval } from './clopper-pearson-interval.ts'
import { arcsineSampleSize, cohenH } from './cohen-h.ts'
import { complierEffect } from './complier-effect.ts'
import { confidenceSequence, sequenceRho } from './confidence-sequence.ts'
import { cuped, cupedSample, cupedTheta, type PrePost, prePostFromValues } from './cuped.ts'
import { customerLifetimeValue } from './customer-lifetime-value.ts'
import { designEffect } from './design-effect.ts'
import { testEffect } from './effect.ts'
import { fisherExact } from './fisher-exact.ts'
import { groupSequentialBounds } from './group-sequential.ts'
import { bonferroni, holm } from './holm.ts'
import { incrementalConversions, incrementalCost } from './incremental-cost.ts'
import type { Interval } from './interval.ts'
import { logRatioInterval } from './log-ratio-interval.ts'
import { mcnemarExact } from './mcnemar-exact.ts'
import { miettinenNurminenInterval } from './miettinen-nurminen-interval.ts'
import { newcombeInterval } from './newcombe-interval.ts'
import { nonInferiority } from './non-inferiority.ts'
import { oddsScoreInterval } from './odds-score-interval.ts'
import { predictionInterval } from './prediction-interval.ts'
import { areaUnder, qiniCurve } from './qini-curve.ts'
import { randomEffects } from './random-effects.ts'
import { ratioMetricFromValues } from './ratio-metric.ts'
import { ratioScoreInterval } from './ratio-score-interval.ts'
import { relativeLiftDelta } from './relative-lift-delta.ts'
import { relativeLiftLog } from './relative-lift-log.ts'
import { deadweight, returnOnMarketing } from './return-on-marketing.ts'
import { midRankScores, rfmScores } from './rfm-scores.ts'
import { sampleFromProportion, sampleFromValues } from './sample.ts'
import { sampleRatioMismatch } from './sample-ratio-mismatch.ts'
import { shrinkEstimates } from './shrinkage.ts'
import { significanceFilter } from './significance-filter.ts'
import { tTestSampleSize } from './t-test-sample-size.ts'
import { twoProportionPower } from './two-proportion-power.ts'
import { twoProportionSampleSize } from './two-proportion-sample-size.ts'
import { twoProportionTest } from './two-proportion-test.ts'
import { waldDifferenceInterval } from './wald-difference-interval.ts'
import { waldInterval } from './wald-interval.ts'
import { welchTest } from './welch-test.ts'

const share = (successes: number, trials: number) => ({ successes, trials })
const v1 = [share(620, 10_000), share(500, 10_000)] as const
const v2 = [share(7, 34), share(1, 34)] as const

const near = (actual: number, expected: number, tolerance = 1e-6) =>
  expect(Math.abs(actual - expected), `${actual} against ${expected}`).toBeLessThanOrEqual(tolerance)
const limits = ({ low, high }: Interval, [from, to]: readonly [number, number], tolerance = 1e-6) => {
  near(low, from, tolerance)
  near(high, to, tolerance)
}
const list = (actual: readonly number[], expected: readonly number[], tolerance = 1e-6) => {
  expect(actual.length).toBe(expected.length)
  for (const [k, value] of expected.entries()) near(actual[k] as number, value, tolerance)
}

describe('worked numbers of two proportions', () => {
  it('620 of 10 000 against 500 of 10 000, every method', () => {
    const pooled = twoProportionTest(...v1)
    near(pooled.difference, 0.012, 1e-12)
    near(pooled.z, 3.6905087347884207, 1e-12)
    near(pooled.p, 2.238060031216083e-4, 1e-15)
    near(twoProportionTest(...v1, { variance: 'unpooled' }).p, 2.2270233238225073e-4, 1e-15)
    limits(waldDifferenceInterval(...v1), [0.00562918236676595, 0.018370817633234043], 1e-14)
    limits(newcombeInterval(...v1), [0.005630181249453254, 0.01838760239614626], 1e-14)
    limits(agrestiCaffoInterval(...v1), [0.0056226678968175885, 0.018372533062990457], 1e-14)
    const ratio = logRatioInterval(...v1)
    near(ratio.estimate, 1.24, 1e-12)
    limits(ratio, [1.1058454650359502, 1.3904293580025793], 1e-12)
    limits(ratioScoreInterval(...v1), [1.10593798935408, 1.390373380177056], 1e-11)
    const relative = relativeLiftDelta(sampleFromProportion(v1[0]), sampleFromProportion(v1[1]), 'normal')
    near(relative.standardError, 0.07244087244090865, 1e-12)
    limits(testEffect(relative).interval, [0.09801849788722691, 0.38198150211277304])
    const log = relativeLiftLog(sampleFromProportion(v1[0]), sampleFromProportion(v1[1]))
    limits(log.interval, [0.1058454650359502, 0.3904293580025793], 1e-12)
  })

  it('7 of 34 against 1 of 34, where the methods disagree', () => {
    limits(newcombeInterval(...v2), [0.0189214, 0.3403687], 5e-8)
    limits(waldDifferenceInterval(...v2), [0.02916942, 0.32377176], 5e-9)
    limits(agrestiCaffoInterval(...v2), [0.01161167, 0.32172166], 5e-9)
    limits(miettinenNurminenInterval(...v2), [0.0270416, 0.3452912], 5e-8)
    limits(ratioScoreInterval(...v2), [1.220853, 42.575718])
    const odds = oddsScoreInterval(...v2)
    expect(odds.low / 1.246309).toBeCloseTo(1, 3)
    expect(odds.high / 56.48613).toBeCloseTo(1, 3)
    const { z, p } = twoProportionTest(...v2)
    near(z, 2.258317958, 1e-9)
    near(p, 0.0239258, 5e-8)
    near(fisherExact(...v2).p, 0.0544001, 5e-8)
    near(boschloo(...v2).p, 0.0384639, 5e-8)
  })

  it('single and paired proportions', () => {
    limits(clopperPearsonInterval(share(81, 263)), [0.2527367, 0.3676219], 5e-8)
    limits(waldInterval(share(81, 263)), [0.2521901, 0.3637795], 5e-8)
    near(clopperPearsonInterval(share(0, 50)).high, 0.0711217, 5e-8)
    expect(waldInterval(share(0, 50))).toEqual({ low: 0, high: 0 })
    near(mcnemarExact(4, 14).p, 0.0308838, 5e-8)
    near(betaComparison(...v1), 0.99989, 5e-6)
  })

  it('what a delivered message did, from what assignment did', () => {
    near(complierEffect({ estimate: 0.012, standardError: 0.00325 }, 0.62).estimate, 0.0193548, 5e-8)
  })
})

describe('worked numbers of means and ratios', () => {
  it('Welch', () => {
    const { statistic, df, p, standardError, interval } = welchTest(
      { n: 1200, mean: 105.2, variance: 38 ** 2 },
      { n: 1000, mean: 101, variance: 35 ** 2 },
    )
    near(statistic, 2.69522570340834, 1e-12)
    near(df as number, 2176.094989598868, 1e-9)
    near(p, 0.007088213763591611, 1e-14)
    near(standardError, 1.5583110515341068, 1e-13)
    limits(interval, [1.1440667, 7.2559333], 5e-8)
  })

  it('a ratio per customer, and clusters', () => {
    const ratio = ratioMetricFromValues([10, 0, 25, 5, 0, 40, 8, 12], [2, 1, 5, 1, 1, 6, 2, 3])
    near(ratio.mean, 4.761904761904762, 1e-12)
    near(Math.sqrt(ratio.variance / ratio.n), 0.6928032741594699, 1e-12)
    near(designEffect(1.8, 0.2), 1.16, 1e-12)
  })

  it('CUPED, where adjustment turns the sign', () => {
    const [y, x] = [
      [12, 15, 11, 20, 18, 9, 14, 16],
      [10, 14, 9, 17, 15, 8, 13, 12],
    ]
    const [treated, control] = [
      prePostFromValues(y.slice(0, 4), x.slice(0, 4)),
      prePostFromValues(y.slice(4), x.slice(4)),
    ]
    const { theta, estimate, raw } = cuped(treated, control)
    near(theta, 1.1296296, 5e-8)
    near(raw, 0.25, 1e-12)
    near(estimate, -0.3148148, 5e-8)
    const centre = theta * (x.reduce((sum, value) => sum + value, 0) / 8)
    near(cupedSample(treated, theta).mean + centre, 14.2175926, 5e-8)
    near(cupedSample(control, theta).mean + centre, 14.5324074, 5e-8)
    near(sampleFromValues(y).variance, 13.4107, 5e-5)
    near(cupedSample(prePostFromValues(y, x), theta).variance, 1.1058, 5e-5)
    const moments: PrePost = {
      n: 1000,
      post: { mean: 1, variance: 100 },
      pre: { mean: 1, variance: 80 },
      covariance: 60,
    }
    const both = cupedTheta(moments, moments)
    near(both.theta, 0.75, 1e-12)
    near(both.rho2, 0.45, 1e-12)
    near(cupedSample(moments, 0.75).variance, 55, 1e-12)
  })
})

describe('worked numbers of planning', () => {
  it('sample sizes by formula', () => {
    near(arcsineSampleSize(cohenH(0.06, 0.05)), 8142.6, 0.02)
    near(cohenH(0.06, 0.05), 0.0439073, 5e-8)
    near(twoProportionSampleSize({ control: 0.05, treatment: 0.055, variance: 'pooled' }).treatment, 31_233.44, 0.005)
    const { first } = tTestSampleSize({ effect: 0.2 })
    near(first, 393.4057, 5e-5)
    const stata = { control: { rate: 0.015, customers: 550 }, treatment: { rate: 0.001, customers: 550 } }
    near(twoProportionPower(stata, { variance: 'pooled' }), 0.74156, 5e-6)
  })

  it('a guardrail that is not worse by the margin', () => {
    const { standardError, z, p, upper, holds } = nonInferiority(share(150, 50_000), share(140, 50_000), {
      margin: 0.001,
    })
    near(standardError, 0.000340093, 5e-10)
    near(z, -2.3522982, 5e-8)
    near(p, 0.0093289, 5e-8)
    near(upper, 0.000759403, 5e-10)
    expect(holds).toBe(true)
  })

  it('the winner’s curse', () => {
    const strong = significanceFilter(1, 0.7)
    near(strong.power, 0.3, 0.005)
    near(strong.exaggeration, 1.8, 0.05)
    const weak = significanceFilter(2, 8.1)
    near(weak.power, 0.057, 0.0005)
    near(weak.exaggeration, 9.5, 0.1)
    near(weak.wrongSign, 0.24, 0.005)
  })
})

describe('worked numbers of looking early and often', () => {
  it('sample ratio mismatch against the designed weights', () => {
    const cases: [number[], number[], number, number | null][] = [
      [[50_200, 49_800], [1, 1], 0.2059032, 1.6],
      [[821_588, 815_482], [1, 1], 1.82179e-6, 22.77436884],
      [[9150, 950], [0.9, 0.1], 0.0465827, 3.9604],
      [[1000, 1200], [1, 1], 0.000020079, null],
      [[135, 115], [1, 1], 0.205903211, null],
      [[310, 98], [0.75, 0.25], 0.647434186, null],
      [[500, 500, 600], [0.34, 0.33, 0.33], 0.000592638, null],
      [[0, 10, 10], [0.34, 0.33, 0.33], 0.005790624, null],
      [[500], [1], 1, null],
    ]
    for (const [assigned, planned, p, chiSquare] of cases) {
      const result = sampleRatioMismatch(assigned, planned)
      near(result.p, p, 1e-7)
      if (chiSquare !== null) near(result.chiSquare, chiSquare, 1e-4)
    }
    expect(sampleRatioMismatch([0, 10, 10], [0, 1, 1])).toMatchObject({ df: 1, p: 1 })
  })

  it('a confidence sequence', () => {
    near(sequenceRho(5000), 0.03984006677, 1e-11)
    const { difference, standardError } = twoProportionTest(...v1, { variance: 'unpooled' })
    near(standardError, 0.0032504769, 5e-11)
    const effect = { estimate: difference, standardError }
    const [early, late] = [5000, 20_000].map((tightestAt) => confidenceSequence(effect, 20_000, { tightestAt }))
    near(early?.halfWidth as number, 0.0101646, 5e-8)
    near(early?.p as number, 0.0077343, 5e-8)
    near(late?.halfWidth as number, 0.0098659, 5e-8)
    near(late?.p as number, 0.0070345, 5e-8)
  })

  it('group-sequential bounds', () => {
    // the figures noted beside the method carry five digits; two quadratures of other orders agree with ours to 1e-9
    list(groupSequentialBounds(5), [4.561759, 3.225651, 2.633733, 2.28088, 2.040081], 2e-5)
    list(groupSequentialBounds(3), [3.471101, 2.454439, 2.004041], 2e-5)
    list(groupSequentialBounds(5, { shape: 'pocock' }), Array(5).fill(2.413187), 2e-5)
    list(groupSequentialBounds(5), [4.5617423, 3.22563891, 2.63372314, 2.28087115, 2.04007317], 1e-8)
    list(groupSequentialBounds(5, { shape: 'pocock' }), Array(5).fill(2.4131762200609814), 1e-10)
  })

  it('multiple comparisons', () => {
    const p = [0.01, 0.02, 0.03, 0.04]
    list(bonferroni(p), [0.04, 0.08, 0.12, 0.16])
    list(holm(p), [0.04, 0.06, 0.06, 0.06])
    list(benjaminiHochberg(p), [0.04, 0.04, 0.04, 0.04])
    const many = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269, 0.275, 0.34]
    list(
      benjaminiHochberg(many),
      [0.015, 0.06, 0.126, 0.126, 0.126, 0.15, 0.15857, ...Array(7).fill(0.29464), 0.34],
      5e-6,
    )
  })
})

describe('worked numbers of past campaigns', () => {
  const errors = [0.3, 0.25, 0.4, 0.35, 0.5, 0.2]
  const studies = [1.2, 0.4, 0.9, -0.2, 1.6, 0.7].map((estimate, k) => ({
    estimate,
    standardError: errors[k] as number,
  }))
  const pooled = randomEffects(studies)

  it('pools them', () => {
    near(pooled.fixedMean, 0.6753081, 5e-8)
    near(pooled.heterogeneity.q, 14.2770246, 5e-8)
    near(pooled.heterogeneity.i2, 0.649787, 5e-8)
    near(pooled.tau2, 0.1700458373, 1e-10)
    near(randomEffects(studies, { tau2: 'paule-mandel' }).tau2, 0.2426385, 5e-8)
    near(pooled.mean, 0.714024509, 1e-10)
    near(pooled.standardError, 0.2144944538, 1e-10)
    near(pooled.hksj?.standardError as number, 0.2381269, 5e-8)
    limits(pooled.hksj?.interval as Interval, [0.1018999, 1.3261491], 5e-8)
  })

  it('shrinks the best one', () => {
    const shrunk = shrinkEstimates(studies, pooled)
    list(
      shrunk.map(({ weightOfMean }) => weightOfMean),
      [0.3461, 0.2688, 0.4848, 0.4187, 0.5952, 0.1904],
      5e-5,
    )
    list(
      shrunk.map(({ estimate }) => estimate),
      [1.0318, 0.4844, 0.8098, 0.1827, 1.0727, 0.7027],
      5e-5,
    )
  })

  it('predicts a new one', () => {
    const at = (confidence: number, more = {}) =>
      predictionInterval(pooled, { confidence, ...more })?.interval as Interval
    limits(at(0.8), [0.001366, 1.426683])
    limits(at(0.9), [-0.2768915, 1.7049405])
    limits(at(0.95), [-0.576511, 2.00456])
    limits(at(0.95, { df: 5 }), [-0.4808225, 1.9088715])
    near(predictionInterval(pooled)?.chancePositive as number, 0.90035, 5e-6)
    const sampling = 100 ** 2 * 2 * ((0.05 * 0.95) / 20_000)
    limits(at(0.8, { sampling }), [-0.0730849, 1.5011341])
    limits(at(0.95, { sampling }), [-0.7113325, 2.1393815])
    expect(predictionInterval(randomEffects(studies.slice(0, 2)))).toBeNull()
  })

  it('base rates', () => {
    const groups = [240, 420, 110, 760, 261].map((x, k) => share(x, [8000, 12_000, 5000, 20_000, 9000][k] as number))
    const shape = fitBetaBinomial(groups)
    near(shape.a, 34.486154, 2e-3)
    near(shape.b, 1075.822959, 0.06)
    near(shape.mean, 0.03106, 5e-7)
    list(
      groups.map((group) => betaBinomialPosterior(group, shape)),
      [0.03013, 0.03467, 0.02365, 0.03763, 0.02923],
      5e-6,
    )
    const { mean, sd, interval } = predictBetaBinomial(10_000, shape)
    near(mean, 310.6, 0.05)
    near(sd, 54.85, 0.005)
    expect(interval).toEqual({ low: 226, high: 406 })
  })
})

describe('worked numbers of targeting and money', () => {
  it('a Qini curve in the given order', () => {
    const curve = qiniCurve({
      score: [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2],
      treated: [true, false, true, false, true, false, true, false],
      outcome: [1, 0, 1, 1, 0, 0, 0, 1],
    })
    list(
      curve.map(({ gain }) => gain),
      [0, 1, 1, 2, 1, 0.5, 1, 2 / 3, 0],
    )
    near(areaUnder(curve) / 8, 0.8958333, 5e-8)
  })

  it('RFM scores by mid-rank', () => {
    expect(midRankScores([1, 1, 1, 1, 1, 2, 2, 3, 5, 9])).toEqual([2, 2, 2, 2, 2, 4, 4, 4, 5, 5])
    const days = [3, 10, 10, 25, 40, 60, 90, 120, 200, 365]
    const scores = rfmScores({ recencyDays: days, frequency: days, monetary: days })
    expect(scores.map(({ recency }) => recency)).toEqual([5, 4, 4, 4, 3, 3, 2, 2, 1, 1])
  })

  it('money', () => {
    const added = incrementalConversions({ estimate: 0.012, interval: newcombeInterval(...v1) }, 10_000)
    near(added.estimate, 120, 1e-9)
    limits(added.interval, [56.3, 183.9], 0.05)
    near(incrementalCost(6000, added).estimate as number, 50, 1e-9)
    const { estimate, interval, lossPossible } = returnOnMarketing(added, 85, 6000)
    near(estimate, 0.7, 1e-12)
    limits(interval, [-0.2024, 1.6049], 5e-5)
    expect(lossPossible).toBe(true)
    near(customerLifetimeValue({ margin: 100, retention: 0.8, discount: 0.1 }), 266.6667, 5e-5)
    near(customerLifetimeValue({ margin: 100, retention: 0.8, discount: 0.1, withFirstPeriod: true }), 366.6667, 5e-5)
    near(deadweight(0.05, 10_000, 10), 5000, 1e-9)
  })

  it('BG/NBD of CDNOW', () => {
    const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
    near(expectedPurchases(52, parameters), 1.4460506, 5e-8)
    near(expectedPurchases(39, parameters), 1.1967232, 5e-8)
    near(expectedFuturePurchases(39, { frequency: 2, recency: 30.43, age: 38.86 }, parameters), 1.2260282, 5e-8)
  })
})
