import { describe, expect, it } from 'vitest'
import { audience, thread } from './testing/read.ts'

const both = 'purchase count >= 1 in 2026-03-01..2026-03-31 & purchase count >= 1 in 2026-04-01..2026-04-30'

describe('words that point back at several times', () => {
  it.each([
    ['3月和4月都买过，这两个月消费超过500', `${both} & purchase sum(amount) > 500 in 2026-03-01..2026-04-30`],
    [
      'bought in March and in April, and spent over 500 across those two months',
      `${both} & purchase sum(amount) > 500 in 2026-03-01..2026-04-30`,
    ],
    [
      '3月到5月买过，这三个月登录超过3次',
      'purchase count >= 1 in 2026-03-01..2026-05-31 & login count > 3 in 2026-03-01..2026-05-31',
    ],
    ['这两个月买过的', 'purchase count >= 1 in last 2 month'],
  ])('stand for all of them together: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it('are asked about where others were said', () => {
    expect(audience('bought in March and spent over 500 in those two months')).toContain('?')
    expect(audience('3月买过，那两个月登录超过3次')).toContain('?')
  })

  it('may be those of the audience at hand', () => {
    expect(thread('3月和4月都买过', '这两个月消费超过500')).toContain('sum(amount) > 500 in 2026-03-01..2026-04-30')
  })
})
