import { expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

it.each([
  ['买过热水袋（HOT WATER BOTTLE）的客户', 'purchase count >= 1 {item contains HOT WATER BOTTLE}'],
  ['bought hot water bottles (HOT WATER BOTTLE)', 'purchase count >= 1 {item contains HOT WATER BOTTLE}'],
  ['买过HOT WATER BOTTLE（热水袋）的客户', 'purchase count >= 1 {item contains HOT WATER BOTTLE}'],
  ['下过3单小烛台（名称里带T-LIGHT HOLDER）', 'purchase orders = 3 {item contains T-LIGHT HOLDER}'],
  [
    '午餐袋（LUNCH BAG）和JUMBO BAG都买过',
    'purchase count >= 1 {item contains LUNCH BAG} & purchase count >= 1 {item contains JUMBO BAG}',
  ],
  [
    'bought something with LUNCH BAG in the name, never anything with CANDLE in the name',
    'purchase count >= 1 {item contains LUNCH BAG} & purchase count = 0 {item contains CANDLE}',
  ],
])('finds the thing by the words in brackets: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

const one = (a: string, b: string) =>
  `(purchase count >= 1 {item contains ${a}} | purchase count >= 1 {item contains ${b}}) & !(purchase count >= 1 {item contains ${a}} & purchase count >= 1 {item contains ${b}})`

it('takes those who have one, and no time out of why the others are left out', () =>
  expect(audience('买过名称含TEACUP或者含CAKESTAND的商品，但两样都买过的不发，他们上周已经收到了')).toBe(
    one('TEACUP', 'CAKESTAND'),
  ))
