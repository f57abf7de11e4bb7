import { describe, expect, it } from 'vitest'
import { inShort, read } from '../testing/read.ts'

describe('campaign particulars', () => {
  it.each([
    [
      '给学生做一次信用卡推荐，预算20万，留10%对照，下周发短信',
      'job = student',
      { budget: 200000, holdout: 0.1, channels: ['sms'], start: '2026-07-06', end: '2026-07-12' },
    ],
    [
      'run a credit card campaign for students next week by SMS, budget of 20k, hold out 10%',
      'job = student',
      { budget: 20000, holdout: 0.1, channels: ['sms'], start: '2026-07-06', end: '2026-07-12' },
    ],
    [
      '唤醒近90天没买过的客户，送一张满100减20的优惠券',
      'purchase count = 0 in last 90 day',
      { objective: 'reactivate', offer: '满100减20的优惠券' },
    ],
    [
      'win back customers with no purchase in the last 90 days by e-mail, offer them a 10% discount',
      'purchase count = 0 in last 90 day',
      { objective: 'reactivate', channels: ['email'], offer: 'a 10% discount' },
    ],
    ['给退休客户用App推送，预算2万', 'job = retired', { channels: ['push'], budget: 20000 }],
    ['不设对照组，给退休客户发邮件', 'job = retired', { holdout: 0, channels: ['email'] }],
    ['通过短信和邮件触达退休客户', 'job = retired', { channels: ['sms', 'email'] }],
    ['promote term deposits to retirees', 'job = retired', { product: 'term deposits', objective: 'cross_sell' }],
    [
      '给退休客户推荐定期存款，活动命名为金秋计划',
      'job = retired',
      { product: '定期存款', objective: 'cross_sell', name: '金秋计划' },
    ],
    ['推荐信用卡给没有信用卡的学生', 'card != true & job = student', { product: '信用卡', objective: 'cross_sell' }],
    [
      'cross-sell the credit card to customers without a credit card',
      'card != true',
      { product: 'credit card', objective: 'cross_sell' },
    ],
    ['our kpi is conversion, retirees', 'job = retired', { kpi: 'conversion' }],
  ])('reads %s', (text, rule, brief) => {
    const reading = read(text)
    expect([reading.intent, inShort(reading)]).toEqual(['campaign', rule])
    expect(reading.brief).toEqual(brief)
  })

  it.each([
    ['我们下个月推出新卡，想找已婚客户', 'marital = married'],
    ['we are opening a new office this summer. married customers please', 'marital = married'],
  ])('takes the occasion in %s as background and says so', (text, rule) => {
    const reading = read(text)
    expect([inShort(reading), reading.assumptions.length > 0]).toEqual([rule, true])
  })

  it.each(['customers contacted by SMS', '通过短信触达过的客户'])(
    'does not make a campaign of the past: %s',
    (text) => {
      expect(read(text).intent).toBe('segment')
    },
  )

  it.each([
    ['预算改成10万', { budget: 100000 }],
    ['把预算提高到30万', { budget: 300000 }],
    ['change the budget to 100k', { budget: 100000 }],
    ['make the budget 100k', { budget: 100000 }],
    ['raise the budget to 100k please', { budget: 100000 }],
    ['换成企业微信', { channels: ['wecom'] }],
    ['改用短信', { channels: ['sms'] }],
    ['switch to e-mail', { channels: ['email'] }],
    ['for SMS instead', { channels: ['sms'] }],
    ['改成短信', { channels: ['sms'] }],
    ['用微信发', { channels: ['wechat'] }],
    ['还是用邮件吧', { channels: ['email'] }],
    ['use push notifications instead', { channels: ['push'] }],
    ['对照组改成20%', { holdout: 0.2 }],
    ['hold out 20% instead', { holdout: 0.2 }],
    ['change the holdout to 15%', { holdout: 0.15 }],
    ['改到下周', { start: '2026-07-06', end: '2026-07-12' }],
    ['make it next week', { start: '2026-07-06', end: '2026-07-12' }],
    ['预算改成10万，对照组20%', { budget: 100000, holdout: 0.2 }],
  ])('changes the campaign, not the audience, by %s', (text, brief) => {
    const reading = read(text, { current: { kind: 'compare', field: 'job', op: 'eq', value: 'retired' } })
    expect([reading.intent, reading.brief, reading.unread]).toEqual(['campaign', brief, []])
    expect(reading.clarification).toBeUndefined()
  })

  it('keeps the customers apart from what the campaign is for', () => {
    const { brief, intent } = read('plan a campaign for term deposits next week')
    expect([intent, brief?.start]).toEqual(['campaign', '2026-07-06'])
    expect(inShort(read('plan a campaign for students next week'))).toBe('job = student')
  })
})

describe('the name of an activity', () => {
  it.each([
    ['draft a push campaign for students', 'job = student', { channels: ['push'] }],
    [
      'launch an email win-back campaign for retirees',
      'job = retired',
      { channels: ['email'], objective: 'reactivate' },
    ],
    ['run a savings push for students', 'job = student', {}],
    ['给学生做个短信唤醒活动', 'job = student', { channels: ['sms'], objective: 'reactivate' }],
    ['推送活动：退休客户', 'job = retired', { channels: ['push'] }],
    ['做一个针对退休客户的企微召回活动', 'job = retired', { channels: ['wecom'], objective: 'reactivate' }],
    ['搞一场面向学生的推广活动', 'job = student', {}],
    ['给退休客户发个短信祝福', 'job = retired', { channels: ['sms'] }],
    ['给退休客户发一条节日祝福短信', 'job = retired', { channels: ['sms'], offer: '一条节日祝福' }],
    ['向退休客户推广我们新出的宠物险', 'job = retired', { product: '宠物险' }],
    [
      'plan a campaign for students, run it from 5 July to 20 July',
      'job = student',
      { start: '2026-07-05', end: '2026-07-20' },
    ],
  ])('says its channel and what it is for: %s', (text, rule, brief) => {
    const reading = read(text)
    expect([inShort(reading), reading.intent]).toEqual([rule, 'campaign'])
    expect(reading.brief ?? {}).toMatchObject(brief)
  })

  it.each(['打电话给退休客户', 'call retirees'])('that asks for calls is told of the channels: %s', (text) => {
    const { intent, clarification, assumptions } = read(text)
    expect([intent, clarification]).toEqual(['campaign', undefined])
    expect(assumptions.map(({ note }) => note.en).join()).toContain('Calling is none of the channels here')
  })
})

describe('a campaign of no product', () => {
  it.each(['给学生推一轮', '退休客户，准备再推一轮。'])('names none: %s', (text) => {
    const { brief, unread } = read(text)
    expect(brief?.product).toBeUndefined()
    expect(unread).toEqual([])
  })
})
