import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

const both = '!(marital = married & housing = true)'
const either = 'marital != married & housing != true'
const said: [string, string][] = [
  ['everyone under 45, leaving aside those who are married and have a mortgage', `age < 45 & ${both}`],
  ['不满45岁的都要，除了已婚且有房贷的', `age < 45 & ${both}`],
  ['everyone under 45 except those who are married and have a mortgage', `age < 45 & ${both}`],
  ['除了已婚和有房贷的客户', either],
  ['all clients except married ones and those with a mortgage', either],
  ['单身客户，但余额不足100的、有房贷的都不要', 'marital = single & !(balance < 100) & housing != true'],
  ['学生，有房贷的和余额低于0的不要', 'job = student & housing != true & !(balance < 0)'],
  ['退休人员 余额5千以上 有房贷的排除', 'job = retired & balance >= 5000 & housing != true'],
  [
    'gold customers, leaving out those with a mortgage, those who are retired and those with a credit card',
    'tier = gold & housing != true & job != retired & card != true',
  ],
  [
    'gold customers, excluding those in Hangzhou, those who have a mortgage and those who are retired',
    'tier = gold & city != hz & housing != true & job != retired',
  ],
  [
    'gold customers, without those with a mortgage, those over 60 and those in Hangzhou',
    'tier = gold & housing != true & !(age > 60) & city != hz',
  ],
  [
    'gold customers, leaving out the retired, those with a mortgage and those over 60',
    'tier = gold & job != retired & housing != true & !(age > 60)',
  ],
  [
    'Excluding those in Hangzhou, customers with a mortgage whose balance is over 5000',
    'city != hz & housing = true & balance > 5000',
  ],
  ['黄金客户，有信用卡的、有房贷的都剔除', 'tier = gold & card != true & housing != true'],
  ['logged in last week but not yet this week', 'login count >= 1 in week -1 & login count = 0 in week 0'],
  [
    'bought at a branch but never through the mobile app',
    'purchase count >= 1 {place = branch} & purchase count = 0 {place = app}',
  ],
  [
    'bought in May but nothing yet this June',
    'purchase count >= 1 in 2026-05-01..2026-05-31 & purchase count = 0 in 2026-06-01..2026-06-30',
  ],
]

describe('who is left out', () => {
  for (const [text, wanted] of said) it(text, () => expect(audience(text)).toBe(wanted))

  for (const text of [
    'customers with no mortgage who have a mortgage',
    '没有房贷又有房贷的客户',
    '既是学生又是退休的客户',
  ])
    it(`asks about what contradicts itself: ${text}`, () => expect(audience(text)).toContain('?contradiction'))
})

describe('an exception behind an exclusion', () => {
  const kept = '(housing != true | job = student)'
  it.each([
    ['married customers. Leave out anyone with a mortgage, except students.', `marital = married & ${kept}`],
    ['Remove those with a mortgage, apart from students', 'housing != true | job = student'],
    [
      'leave out those with a mortgage, except students, who stay in even if they have one',
      'housing != true | job = student',
    ],
    [
      'married customers. Leave out anyone with a mortgage, and students.',
      'marital = married & housing != true & job != student',
    ],
  ])('leaves nobody out: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
})

it.each([
  [
    'Excluding those with a mortgage, customers who are married and over 30',
    'housing != true & marital = married & age > 30',
  ],
  ['excluding students, customers whose balance is above 800', 'job != student & balance > 800'],
])('an exclusion that opens a sentence ends where the people follow: %s', (text, wanted) =>
  expect(audience(text)).toBe(wanted),
)

it.each([
  ['Two groups: students, and retired people over 60. Neither group may include anyone married.', 'marital != married'],
  ['students or retirees. No group may contain married customers', 'marital != married'],
  ['balance over 1,000; students go to another team', 'balance > 1000 & job != student'],
  ['余额超过1000，学生归另一个组', 'balance > 1000 & job != student'],
  ['余额超过1000的，学生交给别的团队负责', 'balance > 1000 & job != student'],
])('leaves out whom no group may hold, and whom somebody else has: %s', (text, wanted) =>
  expect(audience(text)).toContain(wanted),
)

it.each([
  [
    'Everyone except students who has a mortgage and a balance over 500',
    'job != student & housing = true & balance > 500',
  ],
  ['Everyone except students who have a mortgage', '!(job = student & housing = true)'],
  ['balance over 500 and either under 25 or aged 65 and above', 'balance > 500 & (age < 25 | age >= 65)'],
  [
    'married, with a mortgage and either a balance over 500 or a personal loan',
    'marital = married & housing = true & (balance > 500 | loan = true)',
  ],
])('says by its verb of whom a clause is told: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it('leaves out two groups where two are named, and one where one is', () => {
  expect(audience('leave out those with a mortgage and those who have a personal loan')).toBe(
    'housing != true & loan != true',
  )
  expect(audience('customers except those with a mortgage and a personal loan')).toBe('!(housing = true & loan = true)')
})
