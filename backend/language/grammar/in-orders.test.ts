import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('goods in so many orders', () => {
  it.each([
    ['BUNTING in at least 3 different orders', 'purchase orders >= 3 {item contains BUNTING}'],
    ['LANTERN在3张以上不同订单里买过的客户', 'purchase orders >= 3 {item contains LANTERN}'],
    ['在至少5个不同的订单里买过LANTERN', 'purchase orders >= 5 {item contains LANTERN}'],
    [
      '买过LANTERN，近90天这类东西一次都没再买过',
      'purchase count >= 1 {item contains LANTERN} & purchase count = 0 {item contains LANTERN} in last 90 day',
    ],
    [
      '去年买过LANTERN，今年一件这类商品都没再买的',
      'purchase count >= 1 {item contains LANTERN} in year -1 & purchase count = 0 {item contains LANTERN} in year 0',
    ],
  ])('are counted by the orders that hold them: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
})
