import { describe, expect, it } from 'vitest'
import { households } from './testing/loyalty.ts'

const said: [string, string][] = [
  ['redeemed a coupon', 'redemption count >= 1'],
  ['redeemed at least 3 coupons', 'redemption count >= 3'],
  ['核销过3张以上优惠券的家庭', 'redemption count >= 3'],
  ['用过活动8的优惠券', 'redemption count >= 1 {campaign_id = 8}'],
  ['没核销过券的', 'redemption count = 0'],
  ['bought something from the COUPON department', 'purchase count >= 1 {department = COUPON}'],
  [
    'redeemed a coupon and bought from the COUPON department',
    'redemption count >= 1 & purchase count >= 1 {department = COUPON}',
  ],
]

describe('what the verb of an event is done to', () => {
  for (const [text, wanted] of said) it(text, () => expect(households(text)).toBe(wanted))
})
