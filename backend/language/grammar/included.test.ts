import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

const spentLittle = '(purchase sum(amount) < 50 in last 30 day | purchase count = 0 in last 30 day)'
const added: [string, string][] = [
  ['customers who spent less than 50 in the last 30 days, including those who spent nothing', spentLittle.slice(1, -1)],
  ['customers who spent less than 50 in the last 30 days including those who bought nothing', spentLittle.slice(1, -1)],
  ['近30天消费不足50的客户（包括一分没花的）', spentLittle.slice(1, -1)],
  ['近30天消费不足50的已婚客户，没消费的也算', `${spentLittle} & marital = married`],
  ['单身客户，离异的也算，余额5000以上', 'marital in single,divorced & balance >= 5000'],
  ['已婚客户，学生也算', 'marital = married | job = student'],
]

describe('customers who are included', () => {
  for (const [text, wanted] of added) it(text, () => expect(audience(text)).toBe(wanted))
})

it.each([
  [
    '已婚的，有房贷的不算；离异且余额5万以上的也行',
    '(marital = married & housing != true) | (marital = divorced & balance >= 50000)',
  ],
  ['有信用卡的，有房贷的不要；学生也行', 'card = true & (housing != true | job = student)'],
])('who cannot be of those before comes to them, who can is kept among them: %s', (text, wanted) =>
  expect(audience(text)).toBe(wanted),
)
