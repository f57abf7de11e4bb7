import { describe, expect, it } from 'vitest'
import type { Catalog } from '../catalog/catalog.ts'
import { createReader } from './reader.ts'
import { inShort } from './testing/read.ts'
import { pharmacy, union } from './testing/unknown-data.ts'

const readerOf = (catalog: Catalog) => {
  const read = createReader(catalog)
  return (text: string) => inShort(read(text, { now: catalog.clock ?? '' }))
}

describe('data that no word list was written for', () => {
  const read = readerOf(union)
  it.each([
    ['nurses or teachers under 40', 'occupation in nurse,teacher & age < 40'],
    ['people in their thirties at Riverside', 'age 30..39 & branch = Riverside'],
    [
      'joined in the last 2 years and have a negative checking balance',
      'joined_on in last 2 year & checking_balance < 0',
    ],
    ['overdrawn customers', 'checking_balance < 0'],
    ['credit score below 600 or no score', 'credit_score < 600 | credit_score missing'],
    ['more than 3 coupons', 'coupon_count > 3'],
    ['zip 94110', 'postcode = 94110'],
    ['withdrew cash at least three times last month', 'transaction count >= 3 {kind = withdrawal} in month -1'],
    [
      'transferred more than $1,000 in October',
      'transaction sum(amount) > 1000 {kind = transfer} in 2026-10-01..2026-10-31',
    ],
    ['transferred over 500 through the card', 'transaction sum(amount) > 500 {kind = transfer & channel = card}'],
    [
      'bought fuel but never dining',
      'transaction count >= 1 {kind = purchase & merchant_category = fuel} & transaction count = 0 {kind = purchase & merchant_category = dining}',
    ],
    ['over $2,000 in checking', 'checking_balance > 2000'],
    [
      'bought groceries but not again in the last 2 months',
      'transaction count >= 1 {kind = purchase & merchant_category = groceries} & transaction count = 0 {kind = purchase & merchant_category = groceries} in last 2 month',
    ],
    [
      'made no transactions this year but did last year',
      'transaction count = 0 in year 0 & transaction count >= 1 in year -1',
    ],
    ["haven't made a purchase since July", 'transaction count = 0 {kind = purchase} in 2026-07-01..'],
  ])('reads "%s"', (text, rule) => {
    expect(read(text)).toBe(rule)
  })
})

describe('data with Chinese columns that no word list was written for', () => {
  const read = readerOf(pharmacy)
  it.each([
    ['今年一单都没下过的会员', 'purchase count = 0 in year 0'],
    ['近90天没有到店的会员', '!(最近一次到店日期 in last 90 day)'],
    ['距上次到店超过半年', '最近一次到店日期 6+ month ago'],
    ['注册满两年但今年一单没下的', '注册日期 2+ year ago & purchase count = 0 in year 0'],
    ['绑定了微信的金卡会员', '是否绑定微信 = true & 会员等级 = 金卡'],
    ['优惠券3张以上', '优惠券张数 >= 3'],
    ['60岁以上、没有慢病的', 'age >= 60 & 慢病类型 = 无'],
    ['有慢病的宁波会员', '慢病类型 in 高血压,糖尿病 & 城市 = 宁波'],
    ['慢病类型不是无的', '!(慢病类型 = 无)'],
    ['从来没用过优惠券的客户', 'purchase count = 0 {是否使用优惠券 = true}'],
    [
      '首单在西湖店的客户',
      '{"kind":"edge","which":"first","event":"purchase","is":{"kind":"compare","field":"门店","op":"eq","value":"西湖店"}}',
    ],
    ['只在鼓楼店买过的', 'purchase count >= 1 {门店 = 鼓楼店} & purchase count = 0 {!(门店 = 鼓楼店 | 门店 missing)}'],
    [
      '买过护肤但最近两个月没再买',
      'purchase count >= 1 {品类 = 护肤} & purchase count = 0 {品类 = 护肤} in last 2 month',
    ],
    ['去年注册今年还没买过的', '注册日期 in year -1 & purchase count = 0 in year 0'],
    ['生日在12月的会员', '{"kind":"anniversary","field":"出生日期","from":6,"to":36}'],
    ['今年买过三种以上品类的', 'purchase distinct(品类) >= 3 in year 0'],
    ['没绑微信的', '是否绑定微信 != true'],
    ['最近三个月没来过店的', '!(最近一次到店日期 in last 3 month)'],
    ['客单价最高的100人', 'top 100 by purchase order_value'],
    ['优惠券比平均多的', '优惠券张数 above average'],
  ])('reads “%s”', (text, rule) => {
    expect(read(text)).toBe(rule)
  })
})
