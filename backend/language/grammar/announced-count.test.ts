import { describe, expect, it } from 'vitest'
import { audience, thread } from '../testing/read.ts'

describe('a count of what was listed', () => {
  it.each([
    [
      'gold, silver or diamond members with a mortgage, whichever of the three',
      'tier in gold,silver,diamond & housing = true',
    ],
    ['黄金、白银、钻石三级会员，有房贷', 'tier in gold,silver,diamond & housing = true'],
    ['已婚、有房贷、余额500以上，三条全中', 'marital = married & housing = true & balance >= 500'],
    [
      'married, with a mortgage, balance over 500; all three conditions must hold',
      'marital = married & housing = true & balance > 500',
    ],
  ])('says nothing new where as many stand in the list: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

  it.each([
    '黄金、白银会员，三类都要',
    'gold or silver members, any of the three',
    'married people with a mortgage, any of the two',
  ])('is asked about where it does not fit: %s', (text) => expect(audience(text)).toMatch(/\?/))
})

describe('a count of what the audience holds', () => {
  it.each([
    ['gold members', 'the same but for silver', 'put gold back in as well, I want both tiers', 'tier in silver,gold'],
    ['黄金会员', '换成白银', '黄金的也放回来，两种等级都要', 'tier in silver,gold'],
    ['gold members', 'add silver too; both, please', 'balance over 500', 'tier in gold,silver & balance > 500'],
  ])('says nothing new beside a change: %s, %s, %s', (first, second, third, wanted) =>
    expect(thread(first, second, third)).toBe(wanted),
  )
})
