import { expect, it } from 'vitest'
import { thread } from '../testing/read.ts'
import { withoutWay } from './way-words.ts'

it.each([
  [['students with a balance of at least 500', 'Move the balance up to 900'], 'job = student & balance >= 900'],
  [['students with a balance of at least 500', 'bring the balance down to 100'], 'job = student & balance >= 100'],
  [
    ['students with a balance of at least 500', 'raise the balance threshold up to 900'],
    'job = student & balance >= 900',
  ],
])('moves a limit the way that is said, and keeps its bound: %j', (messages, wanted) =>
  expect(thread(...messages)).toBe(wanted),
)

it('leaves a bound of its own, and every letter in its place', () => {
  expect(withoutWay('balance up to 900')).toBe('balance up to 900')
  expect(withoutWay('raise it up to 900')).toBe('raise it    to 900')
})

it.each([
  [['customers with at least two orders', 'And raise the number of orders to at least 3.'], 'purchase orders >= 3'],
  [['至少下过两单的客户', '单数再提高到至少3单'], 'purchase orders >= 3'],
  [['至少下过两单的客户', '订单数提高到3单'], 'purchase orders >= 3'],
])('says only that another change is joined: %j', (messages, wanted) => expect(thread(...messages)).toBe(wanted))
