import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

const said: [string, string][] = [
  [
    '（学生或退休）客户中，要么余额2000以上，要么近90天下单3次以上',
    'job in student,retired & (balance >= 2000 | purchase orders >= 3 in last 90 day)',
  ],
  ['已婚客户中，要么有房贷，要么余额5万以上', 'marital = married & (housing = true | balance >= 50000)'],
  [
    'either no mortgage, or both a mortgage and a credit card; in both cases a balance of at least 3000',
    '(housing != true | (housing = true & card = true)) & balance >= 3000',
  ],
  ['把已婚且有房贷的人排除掉，剩下的学生都要', '!(marital = married & housing = true) & job = student'],
  ['1. students or managers; 2. over 30, or with a mortgage', 'job in student,manager & (age > 30 | housing = true)'],
  ['已婚；30岁以上，或者有房贷', 'marital = married & (age >= 30 | housing = true)'],
  ['customers with a mortgage or a credit card or both', 'housing = true | card = true'],
]

describe('alternatives', () => {
  for (const [text, wanted] of said) it(text, () => expect(audience(text)).toBe(wanted))
})
