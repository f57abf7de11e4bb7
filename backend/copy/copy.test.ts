import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SmallBank, smallBank } from '../../testing/small-bank.ts'
import type { Plan } from '../plans/plan.ts'

let bank: SmallBank
let plan: Plan
beforeAll(async () => {
  bank = await smallBank()
  const segment = await bank.segments.save({
    rule: { kind: 'compare', field: 'balance', op: 'gte', value: 20_000 },
    actor: bank.context.actor,
  })
  plan = await bank.plans.draft({ segment, brief: { channels: ['sms', 'wecom'] }, goal: '推荐稳健理财' })
})
afterAll(() => bank.close())

const sms = (body: string) => bank.copies.check({ plan, lang: 'zh', channel: 'sms', body })
const complete = (words: string) => `【示例银行】${words}理财非存款，产品有风险，投资须谨慎。拒收请回复R`

describe('copy for a plan', () => {
  it('has two variants per channel that pass, and is found again', async () => {
    const set = await bank.copies.draft({ plan, lang: 'zh' })
    expect(set.variants.map(({ channel }) => channel)).toEqual(['sms', 'sms', 'wecom', 'wecom'])
    expect(set.variants.every(({ verdict }) => verdict.outcome === 'pass')).toBe(true)
    expect(await bank.copies.get(set.id)).toEqual(set)
  })

  it('puts in the risk line of an investment product and counts it', async () => {
    const [first] = (await bank.copies.draft({ plan, lang: 'zh', channels: ['sms'] })).variants
    expect(first?.body).toMatch(/^【示例银行】.*理财非存款，产品有风险，投资须谨慎。拒收请回复R$/)
    expect(first?.length).toMatchObject({ used: first?.rendered.body.length, unit: 'ucs2', parts: 1 })
  })

  it('keeps given texts beside the templates, judged as written', async () => {
    const texts = [{ channel: 'sms' as const, body: complete('本产品保本保息。') }]
    const set = await bank.copies.draft({ plan, lang: 'zh', channels: ['sms'], texts })
    expect(set.variants).toHaveLength(3)
    expect(set.variants[2]).toMatchObject({ label: '自写', verdict: { outcome: 'block' } })
  })

  it('is written shorter, in another tone, with the last day and without exclamation marks as asked, and passes', async () => {
    const wish = { length: -1, tone: 'lively', mention: ['deadline'], without: ['exclamations'] } as const
    const usual = await bank.copies.draft({ plan, lang: 'zh', channels: ['wecom'] })
    const set = await bank.copies.draft({
      plan,
      lang: 'zh',
      channels: ['wecom'],
      wish: { ...wish, mention: [...wish.mention], without: [...wish.without] },
    })
    const [, month, day] = plan.timing.end.split('-').map(Number)
    for (const [n, { body, length, verdict }] of set.variants.entries()) {
      expect(body).toContain(`活动截至${month}月${day}日。`)
      expect(body).not.toMatch(/您|！/)
      expect(length.used).toBeLessThan(usual.variants[n]?.length.used ?? 0)
      expect(verdict.outcome).toBe('pass')
    }
  })

  it('is written in both languages, with a sentence of one’s own that is judged like any other', async () => {
    const both = await bank.copies.draft({ plan, lang: 'zh', channels: ['sms'], wish: { langs: ['zh', 'en'] } })
    expect(both.variants.map(({ lang }) => lang)).toEqual(['zh', 'zh', 'en', 'en'])
    const own = await bank.copies.draft({ plan, lang: 'zh', channels: ['sms'], wish: { add: ['本产品保本保息'] } })
    expect(own.variants.map(({ verdict }) => verdict.outcome)).toEqual(['block', 'block'])
  })

  it('refuses a channel that the plan does not use', async () => {
    await expect(bank.copies.draft({ plan, lang: 'zh', channels: ['push'] })).rejects.toMatchObject({
      code: 'channel_not_in_plan',
      details: { channel: 'push', channels: ['sms', 'wecom'] },
    })
  })
})

describe('a text as it would be sent', () => {
  it('is filled with the longest real value, masked where it is personal', async () => {
    const named = await sms(complete('{{ customer_name }}您好，您在{{ city }}的余额为{{ balance }}。'))
    expect(named.rendered.body).toContain('＊＊＊＊您好，您在北京的余额为')
    expect(named.rendered.body).toMatch(/余额为\d{5}。/)
    expect(named.variables).toEqual(['customer_name', 'city', 'balance'])
    expect(named.length.used).toBe(named.rendered.body.length)
  })

  it('may fill in a name but no other personal or protected fact', async () => {
    await expect(sms(complete('{{ mobile }}'))).rejects.toMatchObject({
      code: 'private_variable',
      details: { sensitivity: 'pii' },
    })
    await expect(sms(complete('{{ gender }}'))).rejects.toMatchObject({ code: 'private_variable' })
    await expect(sms(complete('{{ call_seconds }}'))).rejects.toMatchObject({ code: 'private_variable' })
  })

  it('is refused with the nearest field when it fills in what is not there', async () => {
    await expect(sms(complete('{{ balanc }}'))).rejects.toMatchObject({
      code: 'unknown_variable',
      details: { variable: 'balanc', nearest: expect.arrayContaining(['balance']) },
    })
  })

  it('is refused when its personalisation cannot be read', async () => {
    for (const body of ['{{ balance', '{% if balance %}x{% endif %}', '{{ balance | shout }}'])
      await expect(sms(complete(body))).rejects.toMatchObject({ code: 'bad_template' })
  })

  it('is blocked when it does not fit the channel', async () => {
    const long = await bank.copies.check({ plan, lang: 'zh', channel: 'sms', body: complete('长'.repeat(300)) })
    expect(long.verdict.outcome).toBe('block')
    expect(long.verdict.findings.map(({ ruleId }) => ruleId)).toContain('CH-SMS-LENGTH')
  })

  it('says when an SMS is billed as several', async () => {
    const two = await sms(complete('文'.repeat(60)))
    expect(two.length).toMatchObject({ unit: 'ucs2', limit: 134, parts: 2 })
    expect(two.verdict).toMatchObject({ outcome: 'pass', findings: [{ ruleId: 'CH-SMS-PARTS', severity: 'info' }] })
  })

  it('is judged by the law of the day on which it is sent', async () => {
    const early: Plan = { ...plan, timing: { ...plan.timing, start: '2026-09-01' } }
    const body = complete('低门槛参与。')
    expect((await sms(body)).verdict.outcome).toBe('block')
    expect((await bank.copies.check({ plan: early, lang: 'zh', channel: 'sms', body })).verdict.outcome).toBe('pass')
  })
})
