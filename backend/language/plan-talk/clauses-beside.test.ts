import { describe, expect, it } from 'vitest'
import { inShort, read } from '../testing/read.ts'

describe('a request for a campaign', () => {
  it.each([
    [
      '退休客户唤醒，8月1日到14日，邮件，预算2000',
      { start: '2026-08-01', end: '2026-08-14', channels: ['email'], budget: 2000 },
    ],
    [
      'Win back the retired clients, email, 1 Aug to 14 Aug, budget 2,000',
      { start: '2026-08-01', end: '2026-08-14', channels: ['email'], budget: 2000 },
    ],
    [
      '给退休客户做一次唤醒，7月下半月，短信和微信',
      { start: '2026-07-16', end: '2026-07-31', channels: ['sms', 'wechat'] },
    ],
  ])('has days and channels in clauses of their own: %s', (text, brief) => {
    const reading = read(text)
    expect(reading.intent).toBe('campaign')
    expect(reading.brief).toMatchObject(brief)
    expect(inShort(reading)).toBe('job = retired')
  })

  it('is not made of customers who are named beside a channel', () => {
    expect(read('退休客户，短信').intent).not.toBe('campaign')
  })
})

describe('words of the plan beside an audience without one', () => {
  const current = { kind: 'compare', field: 'job', op: 'eq', value: 'retired' } as const

  it.each([
    ['actually make it email instead', { channels: ['email'] }],
    ['发短信，8月1号开始两周', { channels: ['sms'], start: '2026-08-01', days: 14 }],
    ['budget 30k', { budget: 30_000 }],
    ['留15%不发', { holdout: 0.15 }],
  ])('are no conditions: %s', (text, brief) => {
    expect(read(text, { current })).toEqual(
      expect.objectContaining({ intent: 'campaign', brief, unread: [], assumptions: [] }),
    )
    expect(read(text, { current }).rule).toBeUndefined()
  })

  it.each(['no SMS', 'in July', 'keep 10%', 'for two weeks'])('may be of customers: %s', (text) =>
    expect(read(text, { current }).intent).not.toBe('campaign'),
  )
})
