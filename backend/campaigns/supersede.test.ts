import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SmallBank, smallBank } from '../../testing/small-bank.ts'
import type { Actor } from '../actor.ts'
import { canonicalHash } from '../segments/canonical.ts'
import type { Rule } from '../segments/rule.ts'
import { auditOf } from '../store/audit.ts'

let bank: SmallBank
beforeAll(async () => {
  bank = await smallBank()
})
afterAll(() => bank.close())

const ann: Actor = { id: 'ann', role: 'operator' }
const above = (value: number): Rule => ({ kind: 'compare', field: 'balance', op: 'gte', value })

const submit = async (rule: Rule, { thread, actor = ann }: { thread?: string; actor?: Actor }) => {
  const segment = await bank.segments.save({ rule, actor })
  const plan = await bank.plans.draft({ segment, brief: { channels: ['sms'] }, goal: '推荐稳健理财' })
  const copy = await bank.copies.draft({ plan, lang: 'zh' })
  const again = () => bank.campaigns.submit({ plan, copy, actor, ...(thread ? { thread } : {}) })
  return { made: await again(), again }
}

describe('a proposal that is submitted anew', () => {
  it('takes the place of the one of the same conversation for the same customers, and both say so', async () => {
    const { made: old } = await submit(above(40_000), { thread: 't1' })
    const { made } = await submit(above(50_000), { thread: 't1' })
    expect(made).toMatchObject({ status: 'in_review', supersedes: [old.id] })
    expect(await bank.campaigns.get(old.id)).toMatchObject({ status: 'superseded', supersededBy: made.id })
    const listed = await bank.campaigns.list()
    expect(listed.find(({ id }) => id === made.id)).toEqual(await bank.campaigns.get(made.id))
    expect(listed.filter(({ status, thread }) => thread === 't1' && status === 'in_review')).toHaveLength(1)
    await expect(bank.campaigns.withdraw(old.id, ann)).rejects.toMatchObject({ code: 'campaign_not_in_review' })
    expect(await auditOf(bank.store, 'bank', canonicalHash).list()).toContainEqual(
      expect.objectContaining({ action: 'campaign.supersede', subject: old.id, details: { by: made.id } }),
    )
  })

  it('takes the place of the one of the same plan, from wherever it is submitted', async () => {
    const { made: old, again } = await submit(above(60_000), {})
    expect((await again()).supersedes).toEqual([old.id])
  })

  it('leaves a campaign for other customers, and one of another conversation, in review', async () => {
    const { made: poor } = await submit(
      { kind: 'compare', field: 'balance', op: 'lt', value: 10_000 },
      { thread: 't2' },
    )
    const { made: elsewhere } = await submit(above(30_000), { thread: 't3' })
    const { made } = await submit(above(30_000), { thread: 't2' })
    expect(made.supersedes).toBeUndefined()
    for (const { id } of [poor, elsewhere]) expect((await bank.campaigns.get(id)).status).toBe('in_review')
  })

  it('never takes back what somebody else submitted', async () => {
    const { made: old } = await submit(above(70_000), { thread: 't4' })
    await expect(submit(above(70_000), { thread: 't4', actor: { id: 'bob', role: 'manager' } })).rejects.toMatchObject({
      code: 'in_review_by_another',
      details: { id: old.id, author: 'ann' },
    })
    expect((await bank.campaigns.get(old.id)).status).toBe('in_review')
    expect(
      (await submit(above(70_000), { thread: 't4', actor: { id: 'root', role: 'admin' } })).made.supersedes,
    ).toEqual([old.id])
  })
})
