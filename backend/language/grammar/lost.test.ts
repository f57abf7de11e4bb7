import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

const asked = [
  'customers who spend over 500 every month',
  '每个月消费都超过500的客户',
  'customers who ordered at least twice a month',
  '每月至少下单两次的客户',
  'customers who bought the same term deposit twice',
  'grocery purchases: spend over 1000 in each of the last three months',
  'top 20 each by balance among students and retirees',
  'clients who used to have a mortgage',
  '以前有房贷的客户',
  'customers who ordered again this year',
  'customers who no longer log in',
  'customers who bought on weekends',
  '消费下降的客户',
  'customers with only a credit card',
  '只有信用卡的客户',
  '一次都没联系过的单身学生',
]
const read: [string, string][] = [
  ['已婚、只有房贷没有个人贷款', 'marital = married & housing = true & loan != true'],
  [
    'bought in May and then did not buy in June',
    'purchase count >= 1 in 2026-05-01..2026-05-31 & purchase count = 0 in 2026-06-01..2026-06-30',
  ],
  ['income over 5000 a month', 'income > 5000'],
]

describe('words that would change who is meant', () => {
  for (const text of asked) it(`asks: ${text}`, () => expect(audience(text)).toContain('?'))
  for (const [text, wanted] of read) it(`reads: ${text}`, () => expect(audience(text)).toBe(wanted))
})
