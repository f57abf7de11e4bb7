import { describe, expect, it } from 'vitest'
import { chooseTrials } from './choose-trials.ts'
import type { PastTrial } from './past-trial.ts'
import { predictLift } from './predict-lift.ts'
import { scoreForecasts } from './score-forecasts.ts'

const metric = { kind: 'conversion', event: 'purchase', ofProduct: true, windowDays: 30 }
const trial = (id: string, estimate: number, standardError: number, more: Partial<PastTrial> = {}): PastTrial => ({
  id,
  name: { zh: id, en: id },
  estimate,
  standardError,
  metric,
  objective: 'reactivate',
  productKind: 'wealth',
  channels: ['sms'],
  start: '2026-01-01',
  customers: 10_000,
  controlRate: 0.05,
  ...more,
})
// six trials of a published example, in percentage points there
const [y, se] = [
  [1.2, 0.4, 0.9, -0.2, 1.6, 0.7],
  [0.3, 0.25, 0.4, 0.35, 0.5, 0.2],
]
const six = y.map((estimate, at) => trial(`t${at}`, estimate / 100, (se[at] as number) / 100))
const sms = { channel: 'sms', label: { zh: '短信', en: 'SMS' } }
const wecom = { channel: 'wecom', label: { zh: '企业微信', en: 'WeCom' } }
const campaign = { channels: [sms], treatment: 20_000, control: 20_000, baseline: 0.05, start: '2026-03-01' }

describe('what past trials let one expect', () => {
  it('pools and shrinks them as published: the best result of 1.6 points is worth 1.07', () => {
    const lift = predictLift(six, 'goal', campaign)
    expect(lift?.pooled?.mean).toBeCloseTo(0.0071402451, 9)
    expect(lift?.pooled?.tau2).toBeCloseTo(0.1700458373e-4, 12)
    expect(lift?.trials.map(({ shrunk }) => Number(((shrunk as number) * 100).toFixed(4)))).toEqual([
      1.0318, 0.4844, 0.8098, 0.1827, 1.0727, 0.7027,
    ])
  })

  it('gives an 80 % interval that may hold zero, a wider one for what the test will show, and a chance', () => {
    const lift = predictLift(six, 'goal', { ...campaign, treatment: 2000, control: 2000 })
    const [truth, observed] = [lift?.trueLift, lift?.observedLift]
    if (!truth || !observed) throw new Error('no interval')
    // Higgins, Thompson, Spiegelhalter: 0.00001 to 0.01427; the doubt about the spread makes it a little wider
    expect(truth.low).toBeCloseTo(0.00001, 2)
    expect(truth.high).toBeCloseTo(0.0143, 2)
    expect(observed.low).toBeLessThan(truth.low)
    expect(observed.high).toBeGreaterThan(truth.high)
    expect(lift?.chancePositive).toBeGreaterThan(0.85)
    expect(lift?.chancePositive).toBeLessThan(0.95)
  })

  it('gives under three trials their range and no interval', () => {
    expect(predictLift(six.slice(0, 2), 'goal', campaign)).toMatchObject({
      range: { low: 0.004, high: 0.012 },
      pooled: null,
      trueLift: null,
      observedLift: null,
      chancePositive: null,
    })
    expect(predictLift([], 'goal', campaign)).toBeNull()
  })

  it('gives no observed lift without a control group', () => {
    expect(predictLift(six, 'goal', { ...campaign, control: 0 })?.observedLift).toBeNull()
  })

  it('says what lies outside the trials: channel, size, base rate, age', () => {
    const outside = (change: object) =>
      predictLift(six, 'goal', { ...campaign, treatment: 8000, control: 2000, ...change })?.outOfRange
    expect(outside({})).toEqual([])
    expect(outside({ channels: [sms, wecom] })?.[0]).toEqual({
      zh: '这些试验没有用过企业微信',
      en: 'none of these trials ran on WeCom',
    })
    expect(outside({ treatment: 40_000 })?.[0]?.en).toContain('twice the largest')
    expect(outside({ baseline: 0.2 })?.[0]?.en).toContain('rate without the campaign')
    expect(outside({ start: '2028-06-01' })?.[0]?.en).toContain('two years')
  })

  it('remembers what the last campaign and the plain mean would have said', () => {
    const dated = six.map((one, at) => ({ ...one, start: `2025-0${at + 1}-01` }))
    const simple = predictLift(dated, 'goal', campaign)?.simple
    expect(simple?.last).toBeCloseTo(0.007, 9)
    expect(simple?.mean).toBeCloseTo(0.0076666667, 9)
  })
})

describe('which trials a forecast rests on', () => {
  const sought = { metric, objective: 'reactivate', productKind: 'wealth' }
  const chosen = (all: PastTrial[]) => {
    const { likeness, trials } = chooseTrials(all, sought)
    return [likeness, trials.length]
  }
  it('are the most alike three or more', () => {
    expect(chosen(six)).toEqual(['goal_and_product', 6])
    expect(chosen(six.map((one, at) => (at < 2 ? one : { ...one, productKind: 'card' })))).toEqual(['goal', 6])
    expect(chosen(six.map((one, at) => (at < 2 ? one : { ...one, objective: 'upsell' })))).toEqual(['product', 6])
  })
  it('never measured another thing or for another time', () => {
    expect(chosen(six.map((one) => ({ ...one, metric: { ...metric, windowDays: 60 } })))).toEqual(['metric', 0])
    expect(chosen(six.map((one) => ({ ...one, metric: { ...metric, ofProduct: false } })))).toEqual(['metric', 0])
    const others = six.map((one, at) => (at < 2 ? one : { ...one, metric: { ...metric, windowDays: 60 } }))
    expect(chooseTrials(others, sought).others).toBe(4)
  })
})

describe('the score of forecasts', () => {
  const lift = {
    confidence: 0.8,
    trueLift: { low: 0, high: 0.02 },
    observedLift: { low: -0.01, high: 0.03 },
    simple: { last: 0.03, mean: 0.012 },
  }
  const pooled = { mean: 0.01, low: 0, high: 0.02, tau2: 0 }
  it('counts outcomes inside the interval and compares with simple forecasts', () => {
    const score = scoreForecasts([0, 0.01, 0.05].map((observed) => ({ lift: { ...lift, pooled }, observed })))
    expect(score).toMatchObject({ scored: 3, confidence: 0.8 })
    expect(score?.coverage).toBeCloseTo(2 / 3, 12)
    expect(score?.bias).toBeCloseTo(-0.01, 12)
    expect(score?.biasLast).toBeCloseTo(0.01, 12)
    // outcome 0.01 in the middle of −0.01 … 0.03: (0.1·0.02 + 0 + 0.1·0.02) / 3
    expect(scoreForecasts([{ lift: { ...lift, pooled }, observed: 0.01 }])?.pinball).toBeCloseTo(0.004 / 3, 12)
    expect(score?.pinball).toBeLessThan(score?.pinballLast ?? 0)
  })
  it('leaves out forecasts that gave no interval', () => {
    expect(
      scoreForecasts([{ lift: { ...lift, pooled: null, trueLift: null, observedLift: null }, observed: 0 }]),
    ).toBeNull()
  })
})
