import { describe, expect, it } from 'vitest'
import { read } from '../testing/read.ts'

const current = { kind: 'compare', field: 'job', op: 'eq', value: 'retired' } as const

describe('a wish about the copy of one channel', () => {
  it.each([
    ['make the push copy shorter', 'push', { length: -1 }],
    ['shorten the push text', 'push', { length: -1 }],
    ['make the push shorter', 'push', { length: -1 }],
    ['make the WeChat copy more formal', 'wechat', { tone: 'formal' }],
    ['把推送文案改短一点', 'push', { length: -1 }],
    ['推送短一点', 'push', { length: -1 }],
    ['短信文案再短一点', 'sms', { length: -1 }],
    ['邮件的文案写得正式一点', 'email', { tone: 'formal' }],
  ])('%s', (text, channel, copy) => {
    const reading = read(text, { current })
    expect([reading.intent, reading.copy, reading.brief, reading.unread]).toEqual([
      'copy',
      copy,
      { channels: [channel] },
      [],
    ])
  })

  it('names what cannot be done as it was typed', () => {
    const { intent, unread } = read('make the push copy rhyme', { current })
    expect([intent, unread]).toEqual(['copy', [{ text: 'make the push copy rhyme', start: 0, end: 24 }]])
  })

  it.each(['只看同意推送的', 'customers with consent to push', 'use push instead'])('is not read into: %s', (text) =>
    expect(read(text, { current }).intent).not.toBe('copy'),
  )
})
