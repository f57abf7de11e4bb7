import { expect, it } from 'vitest'
import { thread } from './testing/read.ts'

const none = (messages: string[]) => thread(...messages)
it.each([
  [['at least 5 orders', 'no purchase since 1 May 2026', 'no purchase in the last 30 days is enough']],
  [['至少下过5单', '5月1日以来没有购买过', '近30天没买过就行']],
])('a denial takes the place of another denial, and the number of orders stays: %j', (messages) =>
  expect(none(messages)).toBe('purchase orders >= 5 & purchase count = 0 in last 30 day'),
)

it.each([
  [['orders in 2025 >= 5, no purchase in the last 30 days', 'change the orders to >= 3']],
  [['2025年订单数 ≥ 5，近30天没买过', '订单数改为 ≥ 3']],
])('another number of orders leaves the denial of purchases: %j', (messages) =>
  expect(none(messages)).toMatch(/>= 3.*30 day/),
)
