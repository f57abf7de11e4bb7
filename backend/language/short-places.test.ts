import { describe, expect, it } from 'vitest'
import { audience, read } from './testing/read.ts'

describe('places written short', () => {
  for (const [text, wanted] of [
    ['沪+杭，余额5k+', 'city in sh,hz & balance >= 5000'],
    ['客群：穗杭；近30d登录≥3', 'city in gz,hz & login count >= 3 in last 30 day'],
    ['沪/杭/穗，黄金+', 'city in sh,hz,gz & tier in gold,diamond'],
    ['Hangzhou + Guangzhou, balance 5k+', 'city in hz,gz & balance >= 5000'],
  ] as const)
    it(text, () => expect(audience(text)).toBe(wanted))

  it('leaves letters within words alone', () => {
    expect(read('我中意的学生').unread.map(({ text }) => text)).not.toContain('中意')
    expect(audience('深度用户里的学生')).not.toContain('city')
  })
})
