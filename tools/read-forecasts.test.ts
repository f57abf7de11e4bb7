import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ScoredEntry } from '../backend/campaigns/forecast-ledger.ts'
import { scoreForecasts } from '../backend/plans/score-forecasts.ts'
import { type SmallBank, smallBank } from '../testing/small-bank.ts'
import { readForecastsTool } from './read-forecasts.ts'

let bank: SmallBank
beforeAll(async () => {
  bank = await smallBank()
})
afterAll(() => bank.close())

const entry = (campaign: string, observed: number | null): ScoredEntry => ({
  at: '2026-06-30T00:00:00Z',
  campaign,
  prediction: {
    plan: 'pl_1',
    readOut: '2026-08-01',
    metric: 'conversion rate',
    windowDays: 30,
    lift: {
      likeness: 'goal',
      confidence: 0.8,
      trials: [],
      range: { low: 0, high: 0.03 },
      pooled: { mean: 0.02, low: 0.01, high: 0.03, tau2: 0 },
      trueLift: { low: 0, high: 0.04 },
      observedLift: { low: -0.01, high: 0.05 },
      chancePositive: 0.9,
      simple: { last: 0.05, mean: 0.03 },
      outOfRange: [],
    },
  },
  observed,
})

it('tells each forecast beside what came, how often the interval held, and the way it leans', async () => {
  const entries = [entry('ca_1', 0.015), entry('ca_2', -0.02), entry('ca_3', null)]
  const judged = entries.flatMap(({ prediction: { lift }, observed }) =>
    observed === null ? [] : [{ lift, observed }],
  )
  const found = await readForecastsTool.run(
    {},
    {
      ...bank.context,
      forecasts: async () => ({ entries, chain: { whole: true, entries: 3 }, score: scoreForecasts(judged) }),
    },
  )
  expect(found).toMatchObject({
    written: 3,
    scored: 2,
    brokenAt: null,
    bias: 'high',
    better: { last: true, mean: true },
  })
  expect(found.forecasts.map(({ campaign, inside }) => [campaign, inside])).toEqual([
    ['ca_3', null],
    ['ca_2', false],
    ['ca_1', true],
  ])
  const rows = bank.receipts.at(-1)?.rows
  expect(rows?.[0]).toMatchObject({ written: 3, scored: 2, coverage: 0.5, confidence: 0.8 })
  expect(rows?.[1]).toMatchObject({ low: -0.01, middle: 0.02, high: 0.05, shown: null })
})

it('says where the chain is broken', async () => {
  const forecasts = async () => ({
    entries: [entry('ca_1', null)],
    chain: { whole: false as const, brokenAt: 1 },
    score: null,
  })
  const found = await readForecastsTool.run({}, { ...bank.context, forecasts })
  expect(found.brokenAt).toBe(1)
  expect(readForecastsTool.summarise(found)).toContain('BROKEN')
})
