import { describe, expect, it } from 'vitest'
import type { PlanAtHand } from '../reading.ts'
import { joinedBrief } from './plan-at-hand.ts'
import { planSaid } from './plan-said.ts'

const today = { year: 2026, month: 6, day: 30 }
const plan: PlanAtHand = {
  channels: ['push', 'email'],
  budget: 60_000,
  holdout: 0.2,
  start: '2026-07-16',
  end: '2026-07-31',
}
const said = (text: string, at: PlanAtHand = plan) => planSaid(text, at, today)

describe('a change of the channels', () => {
  it.each([
    ['no email, use SMS instead', ['push', 'sms']],
    ['go back to email', ['email']],
    ['SMS instead of email', ['push', 'sms']],
    ['use WeChat instead of push', ['wechat', 'email']],
    ['switch from email to SMS', ['push', 'sms']],
    ['replace email with WeChat', ['push', 'wechat']],
    ['drop email', ['push']],
    ["don't use push", ['email']],
    ['also by SMS', ['push', 'email', 'sms']],
    ['SMS too', ['push', 'email', 'sms']],
    ['just SMS', ['sms']],
    ['push only', ['push']],
    ['send it by SMS and push', ['sms', 'push']],
    ['不要推送了，只发短信', ['sms']],
    ['不要邮件，改用微信', ['push', 'wechat']],
    ['把推送换成企微', ['wecom', 'email']],
    ['用微信代替推送', ['wechat', 'email']],
    ['企微也发', ['push', 'email', 'wecom']],
    ['再加一条短信', ['push', 'email', 'sms']],
    ['邮件不发了', ['push']],
    ['别发邮件了', ['push']],
    ['渠道改成短信和微信', ['sms', 'wechat']],
    ['短信就行', ['sms']],
    ['stop sending SMS', ['push', 'email']],
    ['短信别发了', ['push', 'email']],
  ])('is read from %s', (text, channels) => {
    expect(said(text)).toMatchObject({ brief: { channels }, rest: '' })
  })

  it.each([
    ['swap the order of the channels', ['email', 'push']],
    ['email first, then push', ['email', 'push']],
    ['email first', ['email', 'push']],
    ['换一下渠道顺序', ['email', 'push']],
    ['先发邮件，三天后再发推送', ['email', 'push']],
    ['先短信后微信', ['sms', 'wechat']],
    ['put SMS first', ['sms', 'push', 'email']],
    ['先发短信', ['sms', 'push', 'email']],
  ])('puts them in another order: %s', (text, channels) => {
    expect(said(text)).toMatchObject({ brief: { channels }, notes: [], rest: '' })
  })

  it('tells of a gap that no plan can have', () => {
    expect(said('email first, then push a week later')?.notes).toHaveLength(1)
    expect(said('先发邮件，两天后再发推送')?.notes).toHaveLength(1)
  })

  it('asks for a channel where none would be left, or where there is no order to change', () => {
    expect(said('drop push and email')).toMatchObject({ ask: { en: expect.stringContaining('without a channel') } })
    expect(said('顺序换一下', { channels: ['sms'] })).toMatchObject({ ask: { zh: expect.stringContaining('先后') } })
  })
})

describe('a change of budget and control share', () => {
  it.each([
    ['cut the budget by half', 30_000],
    ['double the budget', 120_000],
    ['cut the budget to 800', 800],
    ['raise the budget by 20%', 72_000],
    ['add 1000 to the budget', 61_000],
    ['cap the spend at 500', 500],
    ["don't spend more than 500", 500],
    ['can we make the budget bigger, say 70000?', 70_000],
    ['预算砍到800元', 800],
    ['预算翻倍', 120_000],
    ['预算砍一半', 30_000],
    ['预算提高20%', 72_000],
    ['预算加1000', 61_000],
    ['预算控制在3000以内', 3000],
    ['花费别超过800', 800],
  ])('is read from %s', (text, budget) => {
    expect(said(text)?.brief.budget).toBe(budget)
  })

  it.each([
    ['raise the holdout to 25%', 0.25],
    ['double the holdout', 0.4],
    ['drop the control group', 0],
    ['hold out 15%', 0.15],
    ['raise the holdout by 5%', 0.25],
    ['把对照去掉', 0],
    ['对照不要了', 0],
    ['那就留5%吧', 0.05],
    ['留10%做对照', 0.1],
    ['留15%不发，做对照组', 0.15],
    ['先留两成不触达', 0.2],
    ['keep 15% uncontacted', 0.15],
    ['对照减半', 0.1],
  ])('is read from %s', (text, holdout) => {
    expect(said(text)).toMatchObject({ brief: { holdout }, rest: '' })
  })

  it('gives up what was said, where it is told to', () => {
    for (const text of ['预算不限', 'no budget'])
      expect(joinedBrief({ budget: 5, holdout: 0.1 }, said(text)?.brief)).toEqual({ holdout: 0.1 })
    for (const text of ['加个对照组', 'bring back the control group'])
      expect(joinedBrief({ budget: 5, holdout: 0 }, said(text)?.brief)).toEqual({ budget: 5 })
  })

  it('asks where there is nothing to change by a share', () => {
    for (const text of ['double the budget', '预算减半']) expect(said(text, {})?.ask?.en).toContain('no budget')
  })
})

describe('a change of the dates', () => {
  it.each([
    ['finish by July 24', { end: '2026-07-24' }],
    ['7月25日之前结束', { end: '2026-07-24' }],
    ['从7月6日开始跑三周', { start: '2026-07-06', days: 21 }],
    ['run it from July 10 for two weeks', { start: '2026-07-10', days: 14 }],
    ['run it for three weeks', { days: 21 }],
    ['7月10日到7月25日', { start: '2026-07-10', end: '2026-07-25' }],
    ['10 to 25 July', { start: '2026-07-10', end: '2026-07-25' }],
    ['改到8月上半月', { start: '2026-08-01', end: '2026-08-15' }],
    ['run it in the first half of August', { start: '2026-08-01', end: '2026-08-15' }],
    ['start one week later', { start: '2026-07-23', end: '2026-08-07' }],
    ['postpone it by a week', { start: '2026-07-23', end: '2026-08-07' }],
    ['提前三天开始', { start: '2026-07-13', end: '2026-07-28' }],
    ['延长一周', { end: '2026-08-07' }],
    ['延长到三周', { days: 21 }],
    ['shorten it to a week', { days: 7 }],
    ['end one week earlier', { end: '2026-07-24' }],
    ['start on 5 August', { start: '2026-08-05', days: 16 }],
  ])('is read from %s', (text, brief) => {
    expect(joinedBrief(said(text)?.brief)).toEqual(brief)
    expect(said(text)?.rest).toBe('')
  })

  it.each([
    ['change dates to 10 July - 24 July', { start: '2026-07-10', end: '2026-07-24' }],
    ['8月1号到8月15号发短信', { start: '2026-08-01', end: '2026-08-15', channels: ['sms'] }],
    ['SMS from 6 July to 19 July', { start: '2026-07-06', end: '2026-07-19', channels: ['sms'] }],
    ['改主意了，从8月1号开始两周', { start: '2026-08-01', days: 14 }],
    ['on second thought, run it from 10 July for two weeks', { start: '2026-07-10', days: 14 }],
    ['8月1号开始两周', { start: '2026-08-01', days: 14 }],
    [
      'make it a campaign: text message, from 6 July to 19 July',
      { start: '2026-07-06', end: '2026-07-19', channels: ['sms'] },
    ],
    ['用微信，预算3000，8月1日开始', { channels: ['wechat'], budget: 3000, start: '2026-08-01' }],
  ])('stands beside other words of the plan: %s', (text, brief) => {
    expect(joinedBrief(said(text, { channels: ['push'] })?.brief)).toEqual(brief)
    expect(said(text)?.rest).toBe('')
  })

  it('takes the place of the end that was said before', () => {
    expect(joinedBrief({ start: '2026-07-01', end: '2026-07-31' }, said('从7月6日开始跑三周')?.brief)).toEqual({
      start: '2026-07-06',
      days: 21,
    })
  })

  it('asks where the end would come before the start', () => {
    expect(said('end by 1 July')?.ask?.en).toContain('before it starts')
  })
})

it('is told from the rest of the message, clause by clause', () => {
  expect(said('对照组改成20%，从7月6日开始跑三周')).toMatchObject({ brief: { holdout: 0.2, days: 21 }, rest: '' })
  expect(said('lower the holdout to 10 percent and finish by July 24')).toMatchObject({
    brief: { holdout: 0.1, end: '2026-07-24' },
    rest: '',
  })
  expect(said('forget the balance condition and cap the spend at 500')).toMatchObject({
    brief: { budget: 500 },
    rest: 'forget the balance condition',
  })
  expect(said('删掉余额那条，预算改成2万，只用短信')).toMatchObject({
    brief: { budget: 20_000, channels: ['sms'] },
    rest: '删掉余额那条',
  })
})

it.each([
  '只要女性',
  'only women',
  'customers without an email address',
  'email is missing',
  '同意短信的',
  '没有邮箱的',
  '收到过短信的',
  'opened the last email',
  'spend over 5000',
  'spend under 500',
  '消费超过5000',
  'drop Guangzhou',
  '年龄不要了',
  'no purchase in July',
  'last login in July',
  '7月过生日的',
  '留5位',
  'how many of them have a credit card?',
  'no SMS',
])('leaves what is said of customers alone: %s', (text) => {
  expect(said(text)).toBeUndefined()
})
