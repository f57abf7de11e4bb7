import { describe, expect, it } from 'vitest'
import { households } from './testing/loyalty.ts'

const said: [string, string][] = [
  ['redeemed a coupon of campaign 8', 'redemption count >= 1 {campaign_id = 8}'],
  ['核销过活动18的券（campaign ID 18）', 'redemption count >= 1 {campaign_id = 18}'],
  ['redeemed a coupon from campaign 8 or 13', 'redemption count >= 1 {campaign_id in 8,13}'],
  ['8号活动的券核销过的', 'redemption count >= 1 {campaign_id = 8}'],
  ['活动13的券一张都没核销过', 'redemption count = 0 {campaign_id = 13}'],
  ['never redeemed anything from campaign 13', 'redemption count = 0 {campaign_id = 13}'],
  ['bought at store 367 more than 5 times', 'purchase orders > 5 {store_id = 367}'],
  ['在门店31买过东西的', 'purchase count >= 1 {store_id = 31}'],
]

describe('things that the data tell apart by a number', () => {
  for (const [text, wanted] of said) it(text, () => expect(households(text)).toBe(wanted))
})
