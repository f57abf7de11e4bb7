import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('a word without a measure before brackets', () => {
  it.each([
    [
      'overseas customers (not in Shanghai) with at least 5 orders',
      'province != sh & purchase orders >= 5 OR city != sh & purchase orders >= 5',
    ],
    ['买得杂的客户（买过100种以上不同商品）', 'purchase products >= 100 & purchase count >= 1'],
    [
      'wholesale accounts (lifetime spend of 10,000 or more) in Shanghai',
      'purchase sum(amount) >= 10000 & province = sh OR purchase sum(amount) >= 10000 & city = sh',
    ],
    ['bought lunch bags in any colour at least 5 times', 'purchase orders >= 5 {item contains lunch bag}'],
    ['买过LANTERN，款式不限', 'purchase count >= 1 {item contains LANTERN}'],
  ])('is told by what they hold: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
})
