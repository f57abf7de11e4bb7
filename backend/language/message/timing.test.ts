import { describe, expect, it } from 'vitest'
import { inShort, read } from '../testing/read.ts'

const retired = { kind: 'compare', field: 'job', op: 'eq', value: 'retired' } as const

describe('when a campaign runs', () => {
  it.each([
    ['给退休客户发短信，7月6日开始，为期两周', { start: '2026-07-06', days: 14 }],
    ['给退休客户发短信，8月3日上线，做到8月底', { start: '2026-08-03', end: '2026-08-31' }],
    ['给退休客户发邮件，周五发', { start: '2026-07-03' }],
    ['text retirees, starting 6 July, until the end of August', { start: '2026-07-06', end: '2026-08-31' }],
    ['text retirees from 6 July to 20 July', { start: '2026-07-06', end: '2026-07-20' }],
    ['text retirees, launching 1 June', { start: '2027-06-01' }],
    ['给退休客户发短信，7月10日到7月25日', { start: '2026-07-10', end: '2026-07-25' }],
    ['给退休客户发短信，7月10-25日', { start: '2026-07-10', end: '2026-07-25' }],
    ['给退休客户发短信，7月下半月', { start: '2026-07-16', end: '2026-07-31' }],
    ['给退休客户发短信，下个月上旬', { start: '2026-07-01', end: '2026-07-10' }],
    ['text retirees, 10 to 25 July', { start: '2026-07-10', end: '2026-07-25' }],
    ['text retirees, July 10-25', { start: '2026-07-10', end: '2026-07-25' }],
    ['text retirees in the second half of July', { start: '2026-07-16', end: '2026-07-31' }],
    ['text retirees, running from 10 to 25 May', { start: '2027-05-10', end: '2027-05-25' }],
    ['text retirees, starting next Monday for two weeks', { start: '2026-07-06', days: 14 }],
  ])('is read from %s', (text, dates) => {
    const reading = read(text)
    expect([reading.intent, inShort(reading)]).toEqual(['campaign', 'job = retired'])
    expect(reading.brief).toMatchObject(dates)
  })

  it.each([
    ['改成下周一开始', { start: '2026-07-06' }],
    ['推迟到8月10日', { start: '2026-08-10' }],
    ['run it for two weeks', { days: 14 }],
    ['make it two weeks from next Monday', { start: '2026-07-06', days: 14 }],
    ['end it on 20 August', { end: '2026-08-20' }],
    ['budget 80k and start next Monday', { budget: 80000, start: '2026-07-06' }],
  ])('is changed by %s and leaves the audience alone', (text, brief) => {
    const reading = read(text, { current: retired })
    expect([reading.intent, reading.brief, reading.unread]).toEqual(['campaign', brief, []])
    expect(reading.rule).toBeUndefined()
  })

  it.each([
    ['改到下周', { start: '2026-07-06', end: '2026-07-12' }],
    ['win them back by SMS, starting 6 July', { start: '2026-07-06' }],
  ])('never retimes what customers did: %s', (text, brief) => {
    const current = {
      kind: 'event',
      event: 'login',
      measure: { type: 'count' },
      op: 'eq',
      value: 0,
      window: { type: 'last', n: 60, unit: 'day' },
    } as const
    const reading = read(text, { current })
    expect([reading.intent, reading.rule]).toEqual(['campaign', undefined])
    expect(reading.brief).toMatchObject(brief)
  })

  it.each([
    ['customers who have not bought for two weeks', 'purchase count = 0 in last 2 week'],
    ['customers who bought since March 2026', 'purchase count >= 1 in 2026-03-01..'],
  ])('is not read from what customers did: %s', (text, rule) => {
    expect([inShort(read(text)), read(text).intent]).toEqual([rule, 'segment'])
  })
})

describe('the product of a campaign', () => {
  it.each(["it's about the term deposit", 'change the product to the term deposit', '产品换成定期存款'])(
    'is changed by %s and leaves the audience alone',
    (text) => {
      const reading = read(text, { current: retired })
      expect([reading.intent, reading.brief?.product !== undefined, reading.rule]).toEqual([
        'campaign',
        true,
        undefined,
      ])
    },
  )
})
