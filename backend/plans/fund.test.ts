import { describe, expect, it } from 'vitest'
import type { Basis } from './basis.ts'
import { fund } from './fund.ts'

const label = { zh: '短信', en: 'SMS' }
const basis: Basis = {
  reached: [{ channel: 'sms', label, unitCost: 0.05, count: 1000 }],
  audience: 1200,
  consenting: 1100,
  eligible: 1000,
  holdout: 0.1,
  baseline: { rate: 0.05, planningRate: 0.05, interval: null, note: label },
  likeness: 'metric',
  trials: [],
}
const bought = (total: number, billed?: { sms?: number }) =>
  fund(basis, { total, currency: 'CNY', start: '2026-07-01', ...(billed ? { billed } : {}) })

describe('what a budget buys', () => {
  it('takes one billed part a message before there is copy, and says so', () => {
    const { channel, budget } = bought(100)
    expect(channel.steps[0]).toMatchObject({ reach: 900, cost: 45 })
    expect(channel.steps[0]?.parts).toBeUndefined()
    expect(budget.note?.en).toContain('taken as one billed part')
  })

  it('pays for every billed part of the copy', () => {
    const { channel, budget } = bought(200, { sms: 3 })
    expect(channel.steps[0]).toMatchObject({ reach: 900, parts: 3, cost: 135 })
    expect(budget).toMatchObject({ planned: 135 })
    expect(budget.note?.en).toBe(
      '65 is unallocated; it is not spent for the sake of spending. The longest variant of the SMS is billed as 3 parts, and is priced so.',
    )
  })

  it('caps the recipients, the split and the forecast where the parts cost more than there is', () => {
    const { channel, budget, experiment, forecast, leftOut } = bought(60, { sms: 3 })
    expect(channel.steps[0]).toMatchObject({ reach: 400, cost: 60 })
    expect(budget.planned).toBeLessThanOrEqual(60)
    expect(budget.note?.en).toContain('does not pay for 500 of the messages')
    expect(experiment.treatment).toBe(400)
    expect(forecast.reach).toBe(400)
    const grouped = experiment.treatment + experiment.control
    expect(leftOut).toEqual({
      customers: 1200 - grouped,
      reasons: [
        { reason: 'no_consent', customers: 100 },
        { reason: 'no_address', customers: 100 },
        { reason: 'budget', customers: 1000 - grouped },
      ],
    })
  })
})

describe('a forecast of the lift', () => {
  const refused = (sought?: Basis['sought']) =>
    fund({ ...basis, ...(sought && { sought }) }, { currency: 'CNY', start: '2026-07-01' }).forecast.refusal

  it('is refused with what was looked for, and how many outcomes measured something else', () => {
    const refusal = refused({ metric: { zh: '购买率', en: 'purchase rate' }, windowDays: 14, others: 11 })
    expect(refusal?.en).toContain(
      'This plan is judged by "purchase rate" within 14 days. All 11 randomised outcomes on record measured something else',
    )
    expect(refusal?.zh).toContain('本方案以“购买率”（14天内）衡量。记录里的11次随机试验看的都是别的指标或期限')
  })

  it('says that there is none on record only where there is none', () => {
    expect(refused({ metric: label, windowDays: 14, others: 0 })?.en).toContain('is on record, so no lift is forecast')
  })
})
