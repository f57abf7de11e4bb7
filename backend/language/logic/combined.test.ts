import { describe, expect, it } from 'vitest'
import { audience, thread } from '../testing/read.ts'

const loans = '(housing = true | loan = true)'
const both = '(housing = true & loan = true)'
const two = '(housing = true & loan = true) | (housing = true & card = true) | (loan = true & card = true)'
const students = 'balance > 5000 & (job != student | housing = true)'
const must = 'balance > 5000 & (job != student | housing = true)'

const counts: [string, string][] = [
  ['customers with at least two of a housing loan, a personal loan and a credit card', two],
  ['a housing loan, a personal loan, a credit card: any two will do, and all three is fine as well', two],
  ['customers with two or more of the following: a housing loan, a personal loan, a credit card', two],
  ['房贷、个人贷款、信用卡，三样里至少占两样的客户', two],
  ['以下三条满足两条即可：有房贷；有个人贷款；有信用卡', two],
  ['房贷、个人贷款、信用卡最多缺一样的客户', two],
  ['customers with exactly one of a housing loan and a personal loan', `${loans} & !${both}`],
  ['房贷和个人贷款只有其中一样的客户', `${loans} & !${both}`],
  ['customers with no more than one of a housing loan and a personal loan', `!${both}`],
  ['房贷、个人贷款，至多有其中一样的客户', `!${both}`],
  ['a housing loan, a personal loan: show me the people who have neither', 'housing != true & loan != true'],
  ['以下两条一条都不符合的客户：有房贷；有个人贷款', 'housing != true & loan != true'],
  [
    'customers who are students, have a housing loan or have a credit card',
    'job = student | housing = true | card = true',
  ],
  ['有房贷、职业是学生，两个条件同时满足的客户', 'housing = true & job = student'],
]

const groups: [string, string][] = [
  ['customers who are students and customers who have a housing loan', 'job = student | housing = true'],
  ['职业是学生的客户和有房贷的客户都要', 'job = student | housing = true'],
  [
    'those who are students and have a housing loan, or who both are retired and have a credit card',
    '(job = student & housing = true) | (job = retired & card = true)',
  ],
  [
    '职业是学生同时有房贷的，或者已婚且有信用卡的',
    '(job = student & housing = true) | (marital = married & card = true)',
  ],
  ['已婚的、有房贷的、有信用卡的客户都要', 'marital = married | housing = true | card = true'],
  [
    'customers that are married; have a housing loan; or have a credit card',
    'marital = married | housing = true | card = true',
  ],
  ['有房贷或有个人贷款的客户，两样都有的不要', `${loans} & !${both}`],
]

const unions: [string, string][] = [
  'Those who are married. Those who have a housing loan. Those who have a credit card. All of them in one list please.',
  'the union of customers who are married, customers who have a housing loan and customers who have a credit card',
  "If they are married, have a housing loan or have a credit card, they're in.",
  '已婚的，有房贷的，有信用卡的，都圈进来',
].map((text) => [text, 'marital = married | housing = true | card = true'])

const exceptions: [string, string][] = [
  [
    'those who have a balance over 5000, leaving out those who are students unless they also have a housing loan',
    students,
  ],
  ['余额超过5000的客户里，职业是学生的一律排除，其中有房贷的例外', students],
  ['customers who have a balance over 5000. If they are students, they must also have a housing loan.', must],
  ['余额超过5000的客户；如果职业是学生，则还须有房贷', must],
  ['余额超过5000的客户都要，职业是学生的额外加一条：必须有房贷', must],
  ['余额超过5000的客户里，房贷和个人贷款两样都有的不要，只有一样的不剔', `balance > 5000 & !${both}`],
  [
    'those who have a balance over 5000, leaving out people with a housing loan or a personal loan',
    'balance > 5000 & housing != true & loan != true',
  ],
]

describe('conditions combined', () => {
  for (const [text, wanted] of [...counts, ...groups, ...unions, ...exceptions])
    it(text, () => expect(audience(text)).toBe(wanted))

  it('limits the audience at hand', () => {
    const over = 'customers with a balance over 5000'
    expect(thread(over, 'leave out anyone with a housing loan, a personal loan or a credit card')).toBe(
      'balance > 5000 & housing != true & loan != true & card != true',
    )
    expect(thread(over, 'if they are students, they must also have a housing loan')).toBe(must)
    expect(thread('余额超过5000的客户', '房贷和个人贷款两样都有的不要')).toBe(`balance > 5000 & !${both}`)
    expect(thread('余额超过5000的客户', '学生不要，除非有房贷')).toBe(students)
  })

  it('leaves alone what says how often something was done', () => {
    expect(audience('customers with at least two orders')).toBe('purchase orders >= 2')
    expect(audience('至少两单的客户')).toBe('purchase orders >= 2')
  })

  it('leaves values of one field together', () => {
    expect(audience('已婚、职业是学生或退休的客户')).toBe('marital = married & job in student,retired')
    expect(audience('students and retirees with a housing loan')).toBe('job in student,retired & housing = true')
  })

  it('asks where "and" and "or" stand in one breath', () => {
    expect(audience('customers who are students or have a housing loan and have a credit card')).toContain('OR')
  })

  it('asks about a count that it can not place', () => {
    expect(audience('students, housing loan, credit card in whatever mix, at least two of these conditions')).toContain(
      '?',
    )
  })

  it('asks about a remark that contradicts what was said', () => {
    expect(audience('customers with both a housing loan and a personal loan; having just one is fine')).toContain('?')
  })
})
