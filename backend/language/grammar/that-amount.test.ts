import { expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

it.each([
  [
    '今年用手机银行下过单的客户，那笔金额得超过1万',
    'purchase count >= 1 {place = app} in year 0 & purchase count >= 1 {place = app & amount > 10000} in year 0',
  ],
  [
    'customers who bought a LANTERN this year; it has to be over 500',
    'purchase count >= 1 {item contains LANTERN} in year 0 & purchase count >= 1 {amount > 500 & item contains LANTERN} in year 0',
  ],
  [
    'customers who bought a LANTERN this year, and that purchase must be at least 500',
    'purchase count >= 1 {item contains LANTERN} in year 0 & purchase count >= 1 {amount >= 500 & item contains LANTERN} in year 0',
  ],
])('a limit on the one purchase that was named keeps its goods and its time: %s', (text, wanted) =>
  expect(audience(text)).toBe(wanted),
)

it.each([
  ['今年下过单的，一次就够了', 'purchase count >= 1 in year 0'],
  ['students who bought something this year, one purchase is fine', 'job = student & purchase count >= 1 in year 0'],
])('that once is enough says no more: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
