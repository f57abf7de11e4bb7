import { expect, it } from 'vitest'
import { read } from '../testing/read.ts'

it.each([
  'customers who ordered in the first half of 2025 but have not ordered since July 1, 2025',
  '今年销售额最大的前100个客户',
])('names customers, though figures could be asked for: %s', (text) =>
  expect(read(text)).toMatchObject({ intent: 'segment', unread: [], rule: {} }),
)
