import { describe, expect, it } from 'vitest'
import { audience, read } from '../testing/read.ts'

describe('conditions on events', () => {
  it.each([
    ['近90天买过', 'purchase count >= 1 in last 90 day'],
    ['bought in the last 90 days', 'purchase count >= 1 in last 90 day'],
    [
      '消费金额上季度超过10万、本季度还不到1万',
      'purchase sum(amount) > 100000 in quarter -1 & purchase sum(amount) < 10000 in quarter 0',
    ],
    ['bought within 90 days', 'purchase count >= 1 in last 90 day'],
    ['logged in within 30 days and have a mortgage', 'login count >= 1 in last 30 day & housing = true'],
    ['近90天没买过', 'purchase count = 0 in last 90 day'],
    ['90天没买', 'purchase count = 0 in last 90 day'],
    ['have not bought for 90 days', 'purchase count = 0 in last 90 day'],
    ['no purchase in the last 90 days', 'purchase count = 0 in last 90 day'],
    ['从未购买', 'purchase count = 0'],
    ['never bought', 'purchase count = 0'],
    ['students who never logged in', 'job = student & login count = 0'],
  ])('tells performed from not performed: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['上个月买过', 'purchase count >= 1 in month -1'],
    ['bought last month', 'purchase count >= 1 in month -1'],
    ['今年买过', 'purchase count >= 1 in year 0'],
    ['bought this quarter', 'purchase count >= 1 in quarter 0'],
    [
      '2025年买过但2026年没买',
      'purchase count >= 1 in 2025-01-01..2025-12-31 & purchase count = 0 in 2026-01-01..2026-12-31',
    ],
    [
      'bought in 2025 but not in 2026',
      'purchase count >= 1 in 2025-01-01..2025-12-31 & purchase count = 0 in 2026-01-01..2026-12-31',
    ],
  ])('reads windows: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['上个月至少买了3次', 'purchase orders >= 3 in month -1'],
    ['bought at least 3 times last month', 'purchase orders >= 3 in month -1'],
    ['至少3单', 'purchase orders >= 3'],
    ['买过两次以上', 'purchase orders >= 2'],
    ['bought exactly twice', 'purchase orders = 2'],
    ['只买过一次', 'purchase orders = 1'],
    ['one-time buyers', 'purchase orders = 1'],
    ['repeat buyers', 'purchase orders >= 2'],
    ['登录次数不少于2次', 'login count >= 2'],
    ['at least 2 logins in the last week', 'login count >= 2 in last 1 week'],
    ['bought more than 10 different products', 'purchase products > 10'],
    ['购买的渠道不少于2种', 'purchase distinct(place) >= 2'],
    ['有购买的天数不少于8天', 'purchase days >= 8'],
  ])('counts: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['at least 3 purchases over 500', 'purchase orders >= 3 {amount > 500}'],
    ['more than 3 orders of at least 200 last month', 'purchase orders > 3 {amount >= 200} in month -1'],
    ['a purchase over 500', 'purchase count >= 1 {amount > 500}'],
    ['a single purchase of more than 500', 'purchase count >= 1 {amount > 500}'],
    ['a single purchase of more than 500 yuan last month', 'purchase count >= 1 {amount > 500} in month -1'],
    ['有3笔超过500元的订单', 'purchase orders = 3 {amount > 500}'],
    ['有一笔500以上的订单', 'purchase count >= 1 {amount >= 500}'],
  ])('limits each of them: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['近半年消费超过1万', 'purchase sum(amount) > 10000 in last 6 month'],
    ['spent over 10,000 in the last 6 months', 'purchase sum(amount) > 10000 in last 6 month'],
    ['客单价超过500', 'purchase order_value > 500'],
    ['average order value over 500', 'purchase order_value > 500'],
    ['消费不到100', 'purchase sum(amount) < 100'],
    ['消费最多5000', 'purchase sum(amount) <= 5000'],
  ])('measures amounts: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['最近一次购买在90天前', 'last purchase 90+ day ago'],
    ['last purchase more than 90 days ago', 'last purchase 90+ day ago'],
    ['首次购买在2026年5月', 'first purchase in 2026-05-01..2026-05-31'],
    ['first purchase in May 2026', 'first purchase in 2026-05-01..2026-05-31'],
    ['近30天新增客户', 'first purchase in last 30 day'],
    ['new customers this quarter', 'first purchase in quarter 0'],
  ])('reads first and last: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['近30天在手机银行买过', 'purchase count >= 1 {place = app} in last 30 day'],
    ['bought via the app in the last 30 days', 'purchase count >= 1 {place = app} in last 30 day'],
    [
      'bought at a branch but never via the app',
      'purchase count >= 1 {place = branch} & purchase count = 0 {place = app}',
    ],
  ])('reads where it was done: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    [
      '近半年下单3次以上且消费超过1万',
      'purchase orders >= 3 in last 6 month & purchase sum(amount) > 10000 in last 6 month',
    ],
    ['近30天没有登录也没有购买', 'login count = 0 in last 30 day & purchase count = 0 in last 30 day'],
    [
      'no logins and no purchases in the last 30 days',
      'login count = 0 in last 30 day & purchase count = 0 in last 30 day',
    ],
    ['4月和5月都买过', 'purchase count >= 1 in 2026-04-01..2026-04-30 & purchase count >= 1 in 2026-05-01..2026-05-31'],
    [
      '4月、5月每个月都买过',
      'purchase count >= 1 in 2026-04-01..2026-04-30 & purchase count >= 1 in 2026-05-01..2026-05-31',
    ],
    [
      'ordered in April and in May, all two months',
      'purchase count >= 1 in 2026-04-01..2026-04-30 & purchase count >= 1 in 2026-05-01..2026-05-31',
    ],
    [
      'not logged in during the last 45 days although they did purchase in those same 45 days',
      'login count = 0 in last 45 day & purchase count >= 1 in last 45 day',
    ],
    [
      '最近45天没登录，但同样这45天里有过购买的人',
      'login count = 0 in last 45 day & purchase count >= 1 in last 45 day',
    ],
    ['上个月买过的，一次性买家除外', 'purchase count >= 1 in month -1 & purchase orders != 1'],
    ['订单≥3 近60天没买', 'purchase orders >= 3 & purchase count = 0 in last 60 day'],
    [
      "bought a term deposit last year and hasn't yet this year",
      'purchase count >= 1 {sku = TD1} in year -1 & purchase count = 0 {sku = TD1} in year 0',
    ],
  ])('shares one window in one breath: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })
})

it('says that a bare count was taken exactly, and not of a least count', () => {
  const notes = (text: string) => read(text).assumptions.map(({ note }) => note.en)
  expect([notes('bought 3 times'), notes('repeat buyers')]).toEqual([
    ['Without "at least", 3 is taken as exactly 3'],
    [],
  ])
})

describe('a place before a number', () => {
  it.each(['在网点买过至少2单的客户', '通过柜台买过2次以上的客户', 'customers with at least 2 orders at a branch'])(
    'is where each of them was done: %s',
    (text) => expect(audience(text)).toMatch(/^purchase orders >= 2 \{place = branch\}/),
  )
})

it.each([
  ['6月以来什么都没买', 'purchase count = 0 in 2026-06-01..'],
  ['近30天啥也没买', 'purchase count = 0 in last 30 day'],
])('denies the event where nothing at all was bought: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it.each(['登录过、登录之后7天内买了LANTERN', '登录过，登录后7天内又买了LANTERN'])(
  'takes an event that is named again before what follows for the same one: %s',
  (text) => expect(audience(text)).toMatch(/^login then purchase \{item contains LANTERN\} within 7 day$/),
)
