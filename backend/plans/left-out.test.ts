import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SmallBank, smallBank } from '../../testing/small-bank.ts'
import type { Brief } from '../language/reading.ts'

let bank: SmallBank
beforeAll(async () => {
  bank = await smallBank()
})
afterAll(() => bank.close())

const drafted = async (brief: Brief) => {
  const segment = await bank.segments.save({
    rule: { kind: 'compare', field: 'balance', op: 'gt', value: 60_000 },
    actor: bank.context.actor,
  })
  return bank.plans.draft({ segment, brief, goal: '推荐稳健理财' })
}

// of customers 3,001 to 4,000 a quarter gave no consent to SMS, and every tenth has no number
describe('customers whom a plan leaves out', () => {
  it('are counted once each, by the first reason that applies, up to the whole audience', async () => {
    const { audience, feedback, leftOut } = await drafted({ channels: ['sms'] })
    const { treatment, control } = feedback.experiment
    expect(audience.count).toBe(1000)
    expect(leftOut).toEqual({
      customers: 1000 - treatment - control,
      reasons: [
        { reason: 'no_consent', customers: 250 },
        { reason: 'no_address', customers: 50 },
      ],
    })
    expect(treatment + control).toBe(700)
  })

  it('include those whom the budget does not pay for', async () => {
    const { feedback, leftOut } = await drafted({ channels: ['sms'], budget: 18, holdout: 0.1 })
    const grouped = feedback.experiment.treatment + feedback.experiment.control
    expect(feedback.experiment.treatment).toBe(360)
    expect(leftOut?.reasons.at(-1)).toEqual({ reason: 'budget', customers: 700 - grouped })
    expect(leftOut?.reasons.reduce((sum, { customers }) => sum + customers, grouped)).toBe(1000)
  })

  it('are those who gave consent on none of several channels', async () => {
    const { leftOut } = await drafted({ channels: ['sms', 'wecom'] })
    // sms: not every fourth; wecom: the even ones; neither: every fourth is even, so nobody
    expect(leftOut).toEqual({ customers: 0, reasons: [] })
  })
})
