import { describe, expect, it } from 'vitest'
import { audience, read } from '../testing/read.ts'

describe('talk about the campaign around an audience', () => {
  for (const [text, rule] of [
    ["we're launching our savings push on 1 December and want to reach people aged 30 to 45", 'age 30..45'],
    ['a mortgage campaign for customers with a balance over 50,000', 'balance > 50000'],
    [
      '老板刚批了三季度的活动，预算8万，外呼为主。人群：已婚、大学学历。9月1日上线。',
      'marital = married & education = tertiary',
    ],
    [
      'Need this before 3pm pls: 1) aged 30 to 50 2) students 3) no mortgage. thx!!',
      'age 30..50 & job = student & housing != true',
    ],
    ['students, orders this spring, age over 30', 'job = student & purchase count'],
  ] as const)
    it(`leaves ${rule} of ${text}`, () => expect(audience(text)).toContain(rule))

  it('names what it took as background', () =>
    expect(
      read('a mortgage campaign for customers with a balance over 50,000').assumptions.map(({ note }) => note.en),
    ).toContain('"mortgage campaign" is taken as background, not as a condition'))

  it('keeps consent and people in a sentence that also speaks of the work', () =>
    expect(audience('Our team is ready. Students who consent to SMS')).toBe('job = student & consent_sms = true'))
})
