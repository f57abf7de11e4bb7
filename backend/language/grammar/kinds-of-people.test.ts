import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

const said: [string, string][] = [
  [
    'retired clients with a mortgage, plus everybody with a balance of 600 or less',
    '(job = retired & housing = true) | balance <= 600',
  ],
  [
    '两类人都要：一是余额超过3000并且近30天下过单的，二是退休并且没有房贷的',
    '(balance > 3000 & purchase count >= 1 in last 30 day) | (job = retired & housing != true)',
  ],
  [
    'two kinds of people: those who spent more than 3,000 in total and ordered in the last 30 days, and those with a mortgage who are retired',
    '(purchase sum(amount) > 3000 & purchase count >= 1 in last 30 day) | (housing = true & job = retired)',
  ],
  [
    '杭州的两类客户：一类是有信用卡且近30天没登录的，另一类是余额50万以上的',
    'city = hz & ((card = true & login count = 0 in last 30 day) | balance >= 500000)',
  ],
  [
    'two groups of customers in Guangzhou: one is gold customers, the other is people with a balance over 1m and no credit card',
    'city = gz & (tier = gold | (balance > 1000000 & card != true))',
  ],
  [
    'divorced customers, but just two sorts of them: balance of 500 or less, or else a mortgage',
    'marital = divorced & (balance <= 500 | housing = true)',
  ],
  [
    'Two groups: students with a balance over 500, and retired customers with a mortgage',
    '(job = student & balance > 500) | (job = retired & housing = true)',
  ],
  [
    'We have two groups in mind: students who spent over 500 and retired customers who have a mortgage',
    '(job = student & purchase sum(amount) > 500) | (job = retired & housing = true)',
  ],
  [
    '这次短信发给两群人：余额超过500的学生，以及有房贷的退休客户',
    '(balance > 500 & job = student) | (housing = true & job = retired)',
  ],
  ['Three groups: students, retirees, and managers over 50', 'job in student,retired | (job = manager & age > 50)'],
  [
    '学生要么余额超过100要么有房贷，退休的只要有信用卡；两边都得是已婚',
    '((job = student & (balance > 100 | housing = true)) | (job = retired & card = true)) & marital = married',
  ],
]

describe('kinds of people', () => {
  for (const [text, wanted] of said) it(text, () => expect(audience(text)).toBe(wanted))
})
