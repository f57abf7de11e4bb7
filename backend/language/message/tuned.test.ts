import { expect, it } from 'vitest'
import { thread } from '../testing/read.ts'

const bought = 'purchase orders > 5 in last 90 day'
it.each([
  [['近90天购买超过5次', '90天放宽到180天'], 'purchase orders > 5 in last 180 day'],
  [['近90天购买超过5次', '时间从90天缩短为60天'], 'purchase orders > 5 in last 60 day'],
  [['近90天购买超过5次', '5次提高到8次'], 'purchase orders > 8 in last 90 day'],
  [['余额不超过5000', '把5000放宽到8000，其他不变'], 'balance <= 8000'],
  [['余额不超过5000', '门槛从5000降到3000'], 'balance <= 3000'],
  [['余额超过5000，月收入超过5000', '余额的5000压到3000'], 'balance > 3000 & income > 5000'],
  [['余额在1000到5000之间', '5000放宽到8000'], 'balance 1000..8000'],
  [['年龄不超过35岁', '35岁太严了，放到40岁'], 'age <= 40'],
  [['more than 5 purchases in the last 90 days', 'extend the 90 days to 180'], 'purchase orders > 5 in last 180 day'],
  [
    ['more than 5 purchases in the last 90 days', 'shorten the window from 90 to 60 days'],
    'purchase orders > 5 in last 60 day',
  ],
  [['balance at most 5000', 'relax the 5000 to 8000'], 'balance <= 8000'],
  [['balance at most 5000', 'lower it to 3000 from 5000'], 'balance <= 3000'],
  [['balance at most 5000', 'bring 5000 down to 3000 and keep the rest'], 'balance <= 3000'],
  [['balance over 5000 and income over 5000', 'raise the balance from 5000 to 8000'], 'balance > 8000 & income > 5000'],
  [['balance from 1000 to 5000', 'push 5000 up to 8000'], 'balance 1000..8000'],
  [['aged at most 35', 'the 35 should be 40'], 'age <= 40'],
  [['aged at most 35', 'move the age limit to 40'], 'age <= 40'],
])('moves the number or time that is named, and keeps its bound: %j', (messages, wanted) =>
  expect(thread(...messages)).toBe(wanted),
)

it.each([
  [['近90天购买超过5次', '60天放宽到180天']],
  [['more than 5 purchases in the last 90 days', 'extend the 60 days to 180']],
])('asks what is meant where the audience holds no such number: %j', (messages) =>
  expect(thread(...messages)).toMatch(new RegExp(`^${bought} \\?`)),
)
