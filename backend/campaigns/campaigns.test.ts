import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type SmallBank, smallBank } from '../../testing/small-bank.ts'
import type { Actor } from '../actor.ts'
import { billedParts } from '../copy/billed-parts.ts'
import type { CopySet } from '../copy/copy.ts'
import type { Plan } from '../plans/plan.ts'
import { canonicalHash } from '../segments/canonical.ts'
import type { Rule } from '../segments/rule.ts'
import { auditOf } from '../store/audit.ts'
import { countBand } from './count-band.ts'
import { campaignService } from './service.ts'

let bank: SmallBank
beforeAll(async () => {
  bank = await smallBank()
})
afterAll(() => bank.close())

const operator: Actor = { id: 'ann', role: 'operator' }
const rich: Rule = { kind: 'compare', field: 'balance', op: 'gte', value: 40_000 }

const drafted = async (rule: Rule = rich) => {
  const segment = await bank.segments.save({ rule, actor: operator })
  const plan = await bank.plans.draft({ segment, brief: { channels: ['sms'] }, goal: '推荐稳健理财' })
  const copy = await bank.copies.draft({ plan, lang: 'zh' })
  return { plan, copy }
}

const audit = () => auditOf(bank.store, 'bank', canonicalHash)

describe('submitting', () => {
  let plan: Plan
  let copy: CopySet
  beforeEach(async () => {
    ;({ plan, copy } = await drafted())
  })

  it('makes a proposal in review whose hash is that of its canonical JSON', async () => {
    const made = await bank.campaigns.submit({ plan, copy, actor: operator, thread: 't1' })
    expect(made).toMatchObject({ status: 'in_review', createdBy: 'ann', thread: 't1' })
    expect(made.proposal.segment.rule).toEqual(rich)
    expect(made.proposal.countBand).toEqual(countBand(plan.audience.count))
    const again = await bank.campaigns.get(made.id)
    expect(again).toEqual(made)
    expect(canonicalHash(again.proposal)).toBe(made.hash)
    expect((await bank.campaigns.list())[0]?.id).toBe(made.id)
  })

  it('is refused to those who only read', async () => {
    for (const role of ['approver', 'evaluator'] as const)
      await expect(bank.campaigns.submit({ plan, copy, actor: { id: 'x', role } })).rejects.toMatchObject({
        code: 'not_permitted',
      })
  })

  it('signs what was stored, whatever was handed in', async () => {
    const forged = { ...plan, lint: [], budget: { ...plan.budget, planned: 1 } }
    const made = await bank.campaigns.submit({ plan: forged, copy, actor: operator })
    expect(made.proposal.plan.budget.planned).toBe(plan.budget.planned)
  })

  it('is refused at a price that the copy to be sent does not have, until the plan is priced for it', async () => {
    const texts = [
      {
        channel: 'sms' as const,
        body: `【示例银行】${'文'.repeat(80)}理财非存款，产品有风险，投资须谨慎。拒收请回复R`,
      },
    ]
    const long = await bank.copies.draft({ plan, lang: 'zh', texts })
    await expect(bank.campaigns.submit({ plan, copy: long, actor: operator })).rejects.toMatchObject({
      code: 'plan_cost_moved',
      details: { planned: plan.budget.planned, now: plan.budget.planned * 2 },
    })
    const priced = await bank.plans.price(plan.id, billedParts(long.variants))
    expect(priced).toMatchObject({ version: 2, budget: { planned: plan.budget.planned * 2 } })
    expect(priced.channel.steps[0]?.parts).toBe(2)
    expect(await bank.plans.price(plan.id, billedParts(long.variants))).toEqual(priced)
    const made = await bank.campaigns.submit({ plan, copy: long, actor: operator })
    expect(made.proposal.plan).toEqual(priced)
  })

  it('judges every text again and leaves out what is blocked', async () => {
    const texts = [{ channel: 'sms' as const, body: '【示例银行】保本理财。产品有风险，投资须谨慎。拒收请回复R' }]
    const mixed = await bank.copies.draft({ plan, lang: 'zh', texts })
    const whitewashed = mixed.variants.map((variant) => ({
      ...variant,
      verdict: { ...variant.verdict, outcome: 'pass', findings: [] },
    }))
    await sql`update copies set copy = ${JSON.stringify({ ...mixed, variants: whitewashed })}::jsonb where id = ${mixed.id}`.execute(
      bank.store,
    )
    const made = await bank.campaigns.submit({ plan, copy: mixed, actor: operator })
    expect(made.proposal.copy.variants).toHaveLength(mixed.variants.length - 1)
  })

  it('is refused when a channel has no text left', async () => {
    const only = { ...copy, variants: copy.variants.map((variant) => ({ ...variant, body: '保本理财' })) }
    await sql`update copies set copy = ${JSON.stringify(only)}::jsonb where id = ${copy.id}`.execute(bank.store)
    await expect(bank.campaigns.submit({ plan, copy, actor: operator })).rejects.toMatchObject({
      code: 'copy_blocked',
      details: { channel: 'sms', rules: expect.arrayContaining(['CN-AD-25b', 'CN-AD-43']) },
    })
  })

  it('is refused for copy of another plan', async () => {
    const other = await drafted()
    await expect(bank.campaigns.submit({ plan, copy: other.copy, actor: operator })).rejects.toMatchObject({
      code: 'copy_of_other_plan',
    })
  })

  it('is refused for a plan with errors, which it finds itself', async () => {
    const leaking: Rule = { kind: 'all', of: [rich, { kind: 'compare', field: 'call_seconds', op: 'gt', value: 30 }] }
    const bad = await drafted(leaking)
    await sql`update plans set plan = jsonb_set(plan, '{lint}', '[]') where id = ${bad.plan.id}`.execute(bank.store)
    await expect(bank.campaigns.submit({ ...bad, actor: operator })).rejects.toMatchObject({
      code: 'plan_has_errors',
      details: { codes: ['leak_attribute'] },
    })
  })

  it('is refused when the audience has moved out of its band', async () => {
    await bank.engine.transaction((run) => run('update "ws_bank"."customers" set balance = balance - 30000'))
    await expect(bank.campaigns.submit({ plan, copy, actor: operator })).rejects.toMatchObject({
      code: 'audience_moved',
      details: { planned: plan.audience.count },
    })
    await bank.engine.transaction((run) => run('update "ws_bank"."customers" set balance = balance + 30000'))
  })
})

describe('after submission', () => {
  it('can be withdrawn once, by its author or an admin', async () => {
    const made = await bank.campaigns.submit({ ...(await drafted()), actor: operator })
    await expect(bank.campaigns.withdraw(made.id, { id: 'bob', role: 'operator' })).rejects.toMatchObject({
      code: 'not_permitted',
    })
    expect(await bank.campaigns.withdraw(made.id, operator)).toMatchObject({ status: 'withdrawn' })
    await expect(bank.campaigns.withdraw(made.id, operator)).rejects.toMatchObject({ code: 'campaign_not_in_review' })
  })

  it('expires when nobody decides in seven days of the workspace’s clock, on which it was made', async () => {
    let now = bank.workspace.now()
    const campaigns = campaignService({ ...bank, workspace: { ...bank.workspace, now: () => now } })
    const made = await campaigns.submit({ ...(await drafted()), actor: operator })
    expect(made).toMatchObject({ createdAt: '2026-10-31T04:00:00.000Z', expiresAt: '2026-11-07T04:00:00.000Z' })
    expect((await campaigns.get(made.id)).status).toBe('in_review')
    now = '2026-11-07T04:00:00Z'
    expect((await campaigns.get(made.id)).status).toBe('expired')
    await expect(campaigns.withdraw(made.id, operator)).rejects.toMatchObject({ code: 'campaign_not_in_review' })
  })

  it('is listed newest first, though the clock of the workspace stands still', async () => {
    const first = await bank.campaigns.submit({ ...(await drafted()), actor: operator })
    const second = await bank.campaigns.submit({ ...(await drafted()), actor: operator })
    expect((await bank.campaigns.list()).slice(0, 2).map(({ id }) => id)).toEqual([second.id, first.id])
  })

  it('leaves a chain of who did what, and shows where it was changed', async () => {
    const entries = await audit().list()
    expect(entries.map(({ action }) => action)).toContain('campaign.withdraw')
    expect(await audit().verify()).toEqual({ whole: true, entries: entries.length })
    const { seq } = entries.at(-2) as { seq: number }
    await sql`update audit set actor = 'someone else' where seq = ${seq}`.execute(bank.store)
    expect(await audit().verify()).toEqual({ whole: false, brokenAt: seq })
  })

  it('does not find what is not there', async () => {
    await expect(bank.campaigns.get('cmp_none')).rejects.toMatchObject({ code: 'unknown_campaign' })
  })
})
