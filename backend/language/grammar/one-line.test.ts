import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('how many pieces of one product were bought at once', () => {
  it.each([
    ['took 200 or more pieces of one product in one go', 'purchase count >= 1 {quantity >= 200}'],
    ['近三个月里有一次买同一商品数量达到200件的客户', 'purchase count >= 1 {quantity >= 200} in last 3 month'],
    ['bought over 50 units of a single item in one order this year', 'purchase count >= 1 {quantity > 50} in year 0'],
    ['同一次下单里单品数量超过30件的客户', 'purchase count >= 1 {quantity > 30}'],
    ['单笔买过48件以上"LAMP"的客户', 'purchase count >= 1 {quantity >= 48 & item contains LAMP}'],
    [
      'bought 48 or more pieces of a "lamp" in a single purchase this year',
      'purchase count >= 1 {quantity >= 48 & item contains lamp} in year 0',
    ],
  ])('limits the event: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
})
