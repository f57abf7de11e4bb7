import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

const said: [string, string][] = [
  ['married / mortgage / balance over 500', 'marital = married & housing = true & balance > 500'],
  ['已婚/有房贷/余额1万以上', 'marital = married & housing = true & balance >= 10000'],
  ['学生/退休，余额>1000', 'job in student,retired & balance > 1000'],
  ['job=student | tier=gold | balance>=50', 'job = student & tier = gold & balance >= 50'],
  ['gold | silver | diamond', 'tier in gold,silver,diamond'],
  [
    '等级: 黄金/白银；订单数: >=2；总消费: >1500；无其他条件',
    'tier in gold,silver & purchase orders >= 2 & purchase sum(amount) > 1500',
  ],
  [
    'tier: gold / silver; orders: >=2; total spend: >1500; no other conditions',
    'tier in gold,silver & purchase orders >= 2 & purchase sum(amount) > 1500',
  ],
  ['balance in [250, 500] & job != student', 'balance 250..500 & job != student'],
  ['下过5单以上（含5单）', 'purchase orders >= 5'],
  ['joined > 2025-10-01', 'joined in 2025-10-02..'],
  ['开户日期<=2025-03-01', 'joined in ..2025-03-01'],
]

describe('notes, forms and signs', () => {
  for (const [text, wanted] of said) it(text, () => expect(audience(text)).toBe(wanted))
})
