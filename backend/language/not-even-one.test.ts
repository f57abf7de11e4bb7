import { expect, it } from 'vitest'
import { audience } from './testing/read.ts'

it.each([
  ['近30天登录都没有的钻石客户', 'login count = 0 in last 30 day & tier = diamond'],
  ['近三个月，购买和登录都没有的', 'purchase count = 0 in last 3 month & login count = 0 in last 3 month'],
  ['连一次登录都没有的学生', 'login count = 0 & job = student'],
  ['半张信用卡都没有', 'card != true'],
  ['今年没买过一次的', 'purchase count = 0 in year 0'],
  ['近三个半月没登录过', 'login count = 0 in last 105 day'],
  ['定期存款没买过的', 'purchase count = 0 {sku = TD1}'],
  ['customers who have not placed a single order this year', 'purchase count = 0 in year 0'],
  ['without so much as one login in the last 30 days', 'login count = 0 in last 30 day'],
  ['not even one login this month', 'login count = 0 in month 0'],
  ['retired people with no single login since March', 'job = retired & login count = 0 in 2026-03-01..'],
])('nothing at all is none, not other than one: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
