import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('products and sequences', () => {
  it.each([
    ['买过“LUNCH BAG”', 'purchase count >= 1 {item contains LUNCH BAG}'],
    ['bought LUNCH BAG', 'purchase count >= 1 {item contains LUNCH BAG}'],
    ['买过candle或者t-light', 'purchase count >= 1 {item contains candle | item contains t-light}'],
    ['商品名称带CHRISTMAS的东西一次都没买过', 'purchase count = 0 {item contains CHRISTMAS}'],
    ['买过85123A', 'purchase count >= 1 {sku = 85123A}'],
    ['买过LANTERN类商品超过10件', 'purchase sum(quantity) > 10 {item contains LANTERN}'],
    ['bought product 22423 at least twice', 'purchase orders >= 2 {sku = 22423}'],
    ['货号22423买过3次以上', 'purchase orders >= 3 {sku = 22423}'],
    ['“LUNCH BAG”近半年买过5件以上', 'purchase sum(quantity) >= 5 {item contains LUNCH BAG} in last 6 month'],
    ['orders(last 90 days) >= 2 AND balance > 500', 'purchase orders >= 2 in last 90 day & balance > 500'],
    ['bought "LUNCH BAG" at least 3 times', 'purchase orders >= 3 {item contains LUNCH BAG}'],
    ['买过3次以上“LUNCH BAG”', 'purchase orders >= 3 {item contains LUNCH BAG}'],
  ])('finds what was bought: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['bought LUNCH BAG or WATER BOTTLE', 'purchase count >= 1 {item contains LUNCH BAG | item contains WATER BOTTLE}'],
    [
      'bought both LUNCH BAG and WATER BOTTLE',
      'purchase count >= 1 {item contains LUNCH BAG} & purchase count >= 1 {item contains WATER BOTTLE}',
    ],
    [
      'bought both something with CAKESTAND and something with TEACUP in the name',
      'purchase count >= 1 {item contains CAKESTAND} & purchase count >= 1 {item contains TEACUP}',
    ],
    [
      '买过带CAKESTAND和带TEACUP的商品，两样都要买过',
      'purchase count >= 1 {item contains CAKESTAND} & purchase count >= 1 {item contains TEACUP}',
    ],
    [
      'bought "LUNCH BAG" but never "WATER BOTTLE"',
      'purchase count >= 1 {item contains LUNCH BAG} & purchase count = 0 {item contains WATER BOTTLE}',
    ],
    [
      '买过“LUNCH BAG”但没买过“WATER BOTTLE”',
      'purchase count >= 1 {item contains LUNCH BAG} & purchase count = 0 {item contains WATER BOTTLE}',
    ],
    [
      'only bought "LUNCH BAG"',
      'purchase count >= 1 {item contains LUNCH BAG} & purchase count = 0 {!(item contains LUNCH BAG)}',
    ],
  ])('tells any of several from each of them: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    [
      'bought LUNCH BAG and then WATER BOTTLE within 14 days',
      'purchase {item contains LUNCH BAG} then purchase {item contains WATER BOTTLE} within 14 day',
    ],
    [
      '买了“LUNCH BAG”之后14天内又买了“WATER BOTTLE”',
      'purchase {item contains LUNCH BAG} then purchase {item contains WATER BOTTLE} within 14 day',
    ],
    ['purchased within 7 days after a login', 'login then purchase within 7 day'],
    ['登录之后7天内购买', 'login then purchase within 7 day'],
  ])('orders two events both ways: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })
})
