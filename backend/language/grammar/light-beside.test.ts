import { expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

it.each([
  ['历史上累计得下过至少3单', 'purchase orders >= 3'],
  ['学生，得有房贷', 'job = student & housing = true'],
  ['累计消费得满1000', 'purchase sum(amount) >= 1000'],
])('得 before what must be is no condition: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it.each([
  [
    "customers who bought LANTERN in May and haven't bought a single one of those since June",
    'purchase count >= 1 {item contains LANTERN} in 2026-05-01..2026-05-31 & purchase count = 0 {item contains LANTERN} in 2026-06-01..',
  ],
  [
    "customers who bought LANTERN in May and haven't bought any of them in the last 20 days",
    'purchase count >= 1 {item contains LANTERN} in 2026-05-01..2026-05-31 & purchase count = 0 {item contains LANTERN} in last 20 day',
  ],
])('"one of those" denies the goods that were named: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it.each([
  ["students who haven't got a credit card", 'job = student & card != true'],
  ['不管是黄金还是钻石，余额都得过5000', 'tier in gold,diamond & balance > 5000'],
  ['customers at or above gold tier', 'tier in gold,diamond'],
  ["students who shouldn't have a mortgage", 'job = student & housing != true'],
  ["they mustn't have bought more than twice", 'purchase orders <= 2'],
  ['在我们这儿余额5万以上的学生', 'balance >= 50000 & job = student'],
  ["students, and let's not bother anyone with a mortgage", 'job = student & housing != true'],
  ["students. Don't bother anyone who has a mortgage", 'job = student & housing != true'],
  ['学生，有房贷的就别叫了', 'job = student & housing != true'],
  ['学生，有房贷的就别去惹了', 'job = student & housing != true'],
  [
    '房贷和信用卡只有其中一样、不是两样都有的学生',
    'job = student & (housing = true | card = true) & !(housing = true & card = true)',
  ],
])('closed words of denial and of leaving out: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it.each([
  [
    'students with exactly one of a mortgage and a credit card',
    'job = student & (housing = true | card = true) & !(housing = true & card = true)',
  ],
  [
    'students with only one of a mortgage and a credit card, nobody with a personal loan',
    'job = student & loan != true & (housing = true | card = true) & !(housing = true & card = true)',
  ],
  [
    '只有房贷或信用卡其中一样的学生',
    'job = student & (housing = true | card = true) & !(housing = true & card = true)',
  ],
])('exactly one of two facts is not both: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
