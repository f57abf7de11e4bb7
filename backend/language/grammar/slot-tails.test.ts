import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('amounts said behind the events', () => {
  it.each([
    ['whose purchases in the last 30 days total less than 200', 'purchase sum(amount) < 200 in last 30 day'],
    ['近30天网点消费合计不到200', 'purchase sum(amount) < 200 {place = branch} in last 30 day'],
    [
      'whose purchases in the last 30 days come to less than 200, including those with none',
      'purchase sum(amount) < 200 in last 30 day',
    ],
    ['近30天登录少于5次，包括没登录的', 'login count < 5 in last 30 day'],
  ])('add up to a limit: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    [
      'at least 5 purchases in the last 90 days, each between 100 and 300',
      'purchase orders >= 5 {amount 100..300} in last 90 day',
    ],
    ['近90天至少5次购买、每次金额在100到300之间', 'purchase orders >= 5 {amount 100..300} in last 90 day'],
    ['at least 3 purchases of more than 1,000 each', 'purchase orders >= 3 {amount > 1000}'],
    ['customers with at least one order over 500', 'purchase count >= 1 {amount > 500}'],
    ['单笔购买超过1000的至少有3次', 'purchase orders >= 3 {amount > 1000}'],
    ['今年有一笔超过5000的购买，单笔哦，不是加起来', 'purchase count >= 1 {amount > 5000} in year 0'],
    ['paid 5000 or more in one single purchase this year', 'purchase count >= 1 {amount >= 5000} in year 0'],
    ['在网点买过、单笔3000以上的', 'purchase count >= 1 {place = branch & amount >= 3000}'],
    ['spent 3,000 or more in one go at a branch', 'purchase count >= 1 {place = branch & amount >= 3000}'],
  ])('limit each event: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })
})

describe('a number beside the first or last event', () => {
  it.each([
    [
      'whose first purchase was over 500',
      '{"kind":"edge","which":"first","event":"purchase","is":{"kind":"compare","field":"amount","op":"gt","value":500}}',
    ],
    [
      '最近一次购买超过500元',
      '{"kind":"edge","which":"last","event":"purchase","is":{"kind":"compare","field":"amount","op":"gt","value":500}}',
    ],
    ['new customers this year who spent over 200', 'first purchase in year 0 & purchase sum(amount) > 200'],
  ])('is never a number of all events alone: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })
})

describe('what denies even one', () => {
  it.each([
    ['not one single purchase in the last three months', 'purchase count = 0 in last 3 month'],
    ['customers who have not made a single purchase this year', 'purchase count = 0 in year 0'],
    ['近三个月半笔购买都没有的', 'purchase count = 0 in last 3 month'],
    ['近三個月一筆購買都沒有的客戶', 'purchase count = 0 in last 3 month'],
    ['半次都没登录过', 'login count = 0'],
    ['did not spend a cent this year', 'purchase count = 0 in year 0'],
    [
      '1月买过CANDLE，2月一件这类商品都没买',
      'purchase count >= 1 {item contains CANDLE} in 2026-01-01..2026-01-31 & purchase count = 0 {item contains CANDLE} in 2026-02-01..2026-02-28',
    ],
    ['without a cent of income', '!(income > 0)'],
    ['logged in this year but not just once', 'login count != 1 in year 0'],
  ])('%s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })
})

describe('several stretches of time', () => {
  it.each([
    [
      'bought in both March and April but not in May',
      'purchase count >= 1 in 2026-03-01..2026-03-31 & purchase count >= 1 in 2026-04-01..2026-04-30 & purchase count = 0 in 2026-05-01..2026-05-31',
    ],
    [
      'bought in January, but not in March, April or May',
      'purchase count >= 1 in 2026-01-01..2026-01-31 & purchase count = 0 in 2026-03-01..2026-03-31 & purchase count = 0 in 2026-04-01..2026-04-30 & purchase count = 0 in 2026-05-01..2026-05-31',
    ],
    [
      '1月买过但4月和5月没买的',
      'purchase count >= 1 in 2026-01-01..2026-01-31 & purchase count = 0 in 2026-04-01..2026-04-30 & purchase count = 0 in 2026-05-01..2026-05-31',
    ],
    [
      'did not buy in April or May',
      'purchase count = 0 in 2026-04-01..2026-04-30 & purchase count = 0 in 2026-05-01..2026-05-31',
    ],
    ['前90到180天买过', 'purchase count >= 1 90-180 day ago'],
    ['logged in in the last 30 to 60 days', 'login count >= 1 30-60 day ago'],
  ])('%s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })
})

describe('a count whose event stands behind it', () => {
  it.each([
    ['近30天里至少有3个不同的日子用手机银行买过', 'purchase days >= 3 {place = app} in last 30 day'],
    ['orders containing a product with WRAP in its name at least 5 times', 'purchase orders >= 5 {item contains WRAP}'],
    ['at least 3 orders with a product named LANTERN', 'purchase orders >= 3 {item contains LANTERN}'],
    ['至少有5个订单里买过名称含WRAP的商品', 'purchase orders >= 5 {item contains WRAP}'],
  ])('%s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })
})
