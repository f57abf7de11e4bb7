import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Lang } from '../../backend/bilingual.ts'
import type { Reading } from '../../backend/language/reading.ts'
import type { Rule } from '../../backend/segments/rule.ts'
import type { AskResult } from '../ask.ts'
import { scriptedReader } from '../testing/scripted-reader.ts'
import { createWorld, type World } from '../testing/world.ts'

const rich: Rule = { kind: 'compare', field: 'balance', op: 'gt', value: 5000 }
const wealth = { objective: 'cross_sell', product: 'wealth', channels: ['push', 'sms'], budget: 20000 } as const
const shorter: Partial<Reading> = { intent: 'copy', copy: { length: -1 }, brief: { channels: ['push'] } }

const script: [zh: string, en: string, reading: Partial<Reading>][] = [
  ['余额超过5000的客户', 'clients with a balance over 5000', { rule: rich }],
  [
    '向他们推荐理财，App推送和短信，预算2万',
    'cross-sell wealth to them by push and SMS, budget 20000',
    { intent: 'campaign', brief: { ...wealth, channels: [...wealth.channels] } },
  ],
  ['推送文案短一点', 'make the push copy shorter', shorter],
  ['推送文案再短一点', 'make the push text shorter', shorter],
  ['提交', 'submit', { intent: 'submit' }],
  ['只用短信，预算5元', 'by SMS only, budget 5', { intent: 'campaign', brief: { channels: ['sms'], budget: 5 } }],
  ['提交吧', 'submit it', { intent: 'submit' }],
  ['预算6元', 'budget 6', { intent: 'campaign', brief: { budget: 6 } }],
  ['加上两句', 'add two sentences', { intent: 'copy', copy: { add: ['x'.repeat(200), 'y'.repeat(200)] } }],
]

describe.each(['zh', 'en'] as const)('a plan that is reworded and submitted again, in %s', (lang: Lang) => {
  let world: World
  const answers: AskResult[] = []
  beforeAll(async () => {
    const said = script.map(([zh, en, reading]) => [lang === 'zh' ? zh : en, reading] as const)
    world = await createWorld({ reader: scriptedReader(Object.fromEntries(said)) })
    const conversation = await world.conversation()
    for (const [text] of said)
      answers.push(
        await conversation.ask({ workspace: world.workspace, thread: 'one', turns: [text], actor: world.actor }),
      )
  }, 180_000)
  afterAll(() => world.close())
  const turn = (at: number) => answers[at] as AskResult
  const bodies = (at: number, channel: string) =>
    (turn(at).copy?.variants ?? []).filter((one) => one.channel === channel).map(({ body }) => body)

  it('has copy that may be submitted on every channel', () => {
    expect(turn(1).copy?.variants.map(({ verdict }) => verdict.outcome)).not.toContain('block')
    expect(turn(1).answer).toContain(lang === 'zh' ? '提交' : 'submit')
  })

  it('shortens the texts of the channel that was named, keeps the others and the plan', () => {
    const [before, after] = [bodies(1, 'push'), bodies(2, 'push')]
    expect(after.join('').length).toBeLessThan(before.join('').length)
    expect(bodies(2, 'sms')).toEqual(bodies(1, 'sms'))
    expect(turn(2).plan?.id).toBe(turn(1).plan?.id)
    expect(turn(2).answer).toContain(lang === 'zh' ? '缩短了正文' : 'rewritten: shorter')
  })

  it('says why a text cannot be shortened any more, and does not say that it was', () => {
    expect(bodies(3, 'push')).toEqual(bodies(2, 'push'))
    expect(turn(3).answer).toContain(lang === 'zh' ? '没有再缩短' : 'is no shorter')
    expect(turn(3).answer).not.toMatch(/缩短了正文|rewritten/)
  })

  it('says how many are in neither group, and why', () => {
    const { leftOut, feedback, audience } = turn(5).plan ?? {}
    const { treatment = 0, control = 0 } = feedback?.experiment ?? {}
    expect(leftOut).toMatchObject({
      customers: (audience?.count ?? 0) - treatment - control,
      reasons: [{ reason: 'budget' }],
    })
    expect(leftOut?.customers).toBeGreaterThan(0)
    expect(turn(5).answer).toContain(
      lang === 'zh'
        ? `其中 ${leftOut?.customers} 位不在两组之内：${leftOut?.customers} 位预算不够`
        : `${leftOut?.customers} of the audience are in neither group: the budget does not pay for ${leftOut?.customers}`,
    )
  })

  it('does not offer to submit copy of which no text may be sent', () => {
    expect(bodies(8, 'sms').length).toBeGreaterThan(0)
    expect(turn(8).answer).toContain(lang === 'zh' ? '改好后才能提交' : 'once that is mended')
    expect(turn(8).answer).not.toMatch(/请说“提交”|Say "submit"/)
  })

  it('supersedes what waits when the changed plan is submitted, and says so', async () => {
    const old = turn(4).campaign
    const made = turn(6).campaign
    expect(made).toMatchObject({ status: 'in_review', supersedes: [old?.id] })
    expect(turn(6).answer).toContain(old?.id)
    expect(await world.services.campaigns.get(old?.id ?? '')).toMatchObject({
      status: 'superseded',
      supersededBy: made?.id,
    })
  })
})
