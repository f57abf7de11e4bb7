import { expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

it.each([
  [
    'customers who bought at least 10 lunch bags in the last 45 days',
    'purchase sum(quantity) >= 10 {item contains lunch bag} in last 45 day',
  ],
  [
    'customers who bought more than 20 jumbo bags (JUMBO BAG in the name)',
    'purchase sum(quantity) > 20 {item contains JUMBO BAG}',
  ],
  ['最近45天买了至少10个 JUMBO BAG 的客户', 'purchase sum(quantity) >= 10 {item contains JUMBO BAG} in last 45 day'],
])('a number of goods that go by a name counts pieces: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it.each([
  ['买过3个不同的 LUNCH BAG 的客户', 'purchase products = 3 {item contains LUNCH BAG}'],
  ['customers who bought 3 different lunch bags', 'purchase products = 3 {item contains lunch bag}'],
])('different ones count products: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
