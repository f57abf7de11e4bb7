import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SmallBank, smallBank } from '../../testing/small-bank.ts'
import type { Actor } from '../actor.ts'
import type { PastTrial } from '../plans/past-trial.ts'
import { planService } from '../plans/service.ts'
import { forecastLedger, type ShownLift } from './forecast-ledger.ts'
import { campaignService } from './service.ts'

const operator: Actor = { id: 'ann', role: 'operator' }
let bank: SmallBank
beforeAll(async () => {
  bank = await smallBank()
})
afterAll(() => bank.close())

/** Three past results of whatever the plan is measured by. */
const trialsOf = async (): Promise<PastTrial[]> => {
  const segment = await bank.segments.save({
    rule: { kind: 'compare', field: 'balance', op: 'gte', value: 40_000 },
    actor: operator,
  })
  const { feedback } = await bank.plans.draft({ segment, brief: { channels: ['sms'] }, goal: '推荐稳健理财' })
  return [0.01, 0.014, 0.02].map((estimate, at) => ({
    id: `out_${at}`,
    name: { zh: `第${at}次`, en: `no. ${at}` },
    estimate,
    standardError: 0.004,
    metric: { kind: 'conversion', event: feedback.kpi.event, ofProduct: false, windowDays: feedback.kpi.windowDays },
    channels: ['sms'],
    start: `2026-0${at + 1}-01`,
  }))
}

describe('the forecast of a campaign', () => {
  it('is in the plan with the records it rests on, is written down when the campaign is submitted, and is scored by what came', async () => {
    const { store, workspace, segments, copies } = bank
    const trials = await trialsOf()
    const plans = planService({ workspace, segments, store, pastTrials: async () => trials })
    const campaigns = campaignService({ workspace, segments, plans, copies, store })
    const segment = await segments.save({
      rule: { kind: 'compare', field: 'balance', op: 'gte', value: 40_000 },
      actor: operator,
    })
    const plan = await plans.draft({ segment, brief: { channels: ['sms'] }, goal: '推荐稳健理财' })
    const { prediction, lift, refusal, basis } = plan.forecast
    expect(refusal).toBeUndefined()
    expect(prediction?.trials.map(({ id }) => id)).toEqual(['out_0', 'out_1', 'out_2'])
    expect(basis.zh).toContain('out_0, out_1, out_2')
    expect(lift?.high).toBeGreaterThan(lift?.low ?? Number.POSITIVE_INFINITY)

    const ledger = forecastLedger(store, workspace.name)
    expect(await ledger.list()).toEqual([])
    const copy = await copies.draft({ plan, lang: 'zh' })
    const { id } = await campaigns.submit({ plan, copy, actor: operator })
    expect(await ledger.list()).toMatchObject([{ campaign: id, prediction: { plan: plan.id, lift: prediction } }])
    expect(await ledger.verify()).toEqual({ whole: true, entries: 1 })

    expect(await ledger.score([])).toMatchObject({ score: null, entries: [{ campaign: id, observed: null }] })
    const { kpi } = plan.feedback
    const shown = (estimate: number, more: Partial<ShownLift> = {}): ShownLift => ({
      campaign: id,
      estimate,
      metric: { name: kpi.name, event: kpi.event, windowDays: kpi.windowDays },
      start: plan.timing.start,
      readHere: false,
      ...more,
    })
    expect(await ledger.score([shown(0.015)])).toMatchObject({
      score: { scored: 1, coverage: 1 },
      entries: [{ campaign: id, observed: 0.015 }],
    })
    expect(await ledger.score([shown(0.5)])).toMatchObject({ score: { scored: 1, coverage: 0 } })

    // another metric, another window, or a campaign of this id before the forecast was made is no outcome of it
    const { metric } = shown(0)
    for (const other of [
      { metric: { ...metric, event: 'login' } },
      { metric: { ...metric, event: undefined, name: { zh: '登录', en: 'login' } } },
      { metric: { ...metric, windowDays: 7 } },
      { start: '2025-04-01' },
    ])
      expect((await ledger.score([shown(0.5, other)])).score).toBeNull()
    expect(await ledger.score([shown(0.015), shown(0.5, { start: '2025-04-01' })])).toMatchObject({
      score: { coverage: 1 },
    })
    // what was read from the data here comes before what a file tells
    expect(await ledger.score([shown(0.015, { readHere: true }), shown(0.5)])).toMatchObject({ score: { coverage: 1 } })
    expect(await ledger.score([shown(0.5), shown(0.015, { readHere: true })])).toMatchObject({ score: { coverage: 1 } })
  })

  it('of fewer than three trials is a range with a refusal', async () => {
    const { store, workspace, segments } = bank
    const trials = (await trialsOf()).slice(0, 2)
    const plans = planService({ workspace, segments, store, pastTrials: async () => trials })
    const segment = await segments.save({
      rule: { kind: 'compare', field: 'balance', op: 'gte', value: 40_000 },
      actor: operator,
    })
    const { forecast } = await plans.draft({ segment, brief: { channels: ['sms'] }, goal: '推荐稳健理财' })
    expect(forecast.lift).toBeNull()
    expect(forecast.prediction).toMatchObject({ trueLift: null, range: { low: 0.01, high: 0.014 } })
    expect(forecast.refusal?.en).toContain('Only 2 randomised trials')
  })
})
