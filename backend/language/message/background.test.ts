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
    ).toContain('"a mortgage campaign" is taken as background, not as a condition'))

  it.each([
    [
      'This is Wang from customer care: for a satisfaction call I need students with a balance over 5000',
      'job = student & balance > 5000',
    ],
    ['welcome gift: students with a balance over 5000', 'job = student & balance > 5000'],
    ['年底清仓，想挽回一批人：余额5万以上的学生', 'balance >= 50000 & job = student'],
    ['我们打算下周电话推一波定期存款，预算不多，先找余额5万以上的学生', 'balance >= 50000 & job = student'],
    ['总行下了任务，要完成20万定存，请先圈出余额5万以上的学生，后面再讨论文案', 'balance >= 50000 & job = student'],
    ['给余额5万以上的学生发短信，邀请他们来网点', 'balance >= 50000 & job = student'],
    ['The cards team wants to text students with a balance over 5000', 'job = student & balance > 5000'],
  ])('leaves the audience of %s', (text, rule) => {
    const { assumptions } = read(text)
    expect([audience(text), assumptions.length > 0]).toEqual([rule, true])
  })

  it('tells whole clauses', () =>
    expect(
      read(
        'This is Wang from customer care: for a satisfaction call I need students with a balance over 5000',
      ).assumptions.map(({ note }) => note.en),
    ).toEqual([
      '"This is Wang from customer care", "for a satisfaction call" are taken as background, not as conditions',
    ]))

  it.each([
    ['Our director wants another look at the retirees: balance over 5000', 'job = retired & balance > 5000'],
    ['students: balance over 5000', 'job = student & balance > 5000'],
  ])('drops no customers that %s names', (text, rule) => expect(audience(text)).toBe(rule))

  it('keeps consent and people in a sentence that also speaks of the work', () =>
    expect(audience('Our team is ready. Students who consent to SMS')).toBe('job = student & consent_sms = true'))

  it('keeps what was done already, by the campaign too', () =>
    expect(audience('被短信触达以后7天之内有登录的')).toMatch(/\?/))

  it('keeps consent that stands in a clause by itself', () =>
    expect(audience('学生，同意短信，余额至少5000')).toMatch(/consent_sms = true/))
})
