import { describe, expect, it } from 'vitest'
import { audience, thread } from './testing/read.ts'

const said: [string, string][] = [
  ['3+ orders L60D, balance 1k+', 'purchase orders >= 3 in last 60 day & balance >= 1000'],
  ['spend 500-1000 L90D', 'purchase sum(amount) 500..1000 in last 90 day'],
  ['3+ logins/30d, 0 purchases/30d', 'login count >= 3 in last 30 day & purchase orders = 0 in last 30 day'],
  ['logins L30D >= 3, purchases L30D = 0', 'login count >= 3 in last 30 day & purchase orders = 0 in last 30 day'],
  ['window: L90D; logins >= 5', 'login count >= 5 in last 90 day'],
  ['登录>=5 & 0购买', 'login count >= 5 & purchase orders = 0'],
  ['近3月0单', 'purchase orders = 0 in last 3 month'],
  ['近6M下单3次以上', 'purchase orders >= 3 in last 6 month'],
  ['近3个月下过3单', 'purchase orders = 3 in last 3 month'],
  ['Q1有单，Q2无单', 'purchase count >= 1 in 2026-01-01..2026-03-31 & purchase count = 0 in 2026-04-01..2026-06-30'],
  ['开户 2025H2，至今0单', 'joined in 2025-07-01..2025-12-31 & purchase orders = 0'],
  ['2025Q3 下过单', 'purchase count >= 1 in 2025-07-01..2025-09-30'],
  ['top 50 spenders', 'top 50 by purchase sum(amount)'],
  ['近一年消费总额拉个TOP200', 'top 200 by purchase sum(amount) in last 1 year'],
]

describe('short notes', () => {
  for (const [text, wanted] of said) it(text, () => expect(audience(text)).toBe(wanted))
})

describe('labels of leaving out', () => {
  for (const [text, wanted] of [
    ['include: gold+; exclude: mortgage, credit card', 'tier in gold,diamond & housing != true & card != true'],
    ['排除：房贷、信用卡；等级：黄金', 'housing != true & card != true & tier = gold'],
    ['剔除：房贷，信用卡', 'housing != true & card != true'],
    ['有房贷、有信用卡除外，学生', 'housing != true & card != true & job = student'],
    [
      '目标：黄金及以上 | 排除：房贷 | 近90天登录≥5',
      'tier in gold,diamond & housing != true & login count >= 5 in last 90 day',
    ],
    ['客群：杭州；条件：余额≥2k；时间：近30d登录；', 'city = hz & balance >= 2000 & login count >= 1 in last 30 day'],
  ] as const)
    it(text, () => expect(audience(text)).toBe(wanted))
})

describe('a number and a time that are said together', () => {
  it('change both of the one condition', () => {
    expect(thread('people who ordered three times', 'make that four times since April')).toBe(
      'purchase orders = 4 in 2026-04-01..',
    )
    expect(thread('下过3单的学生', '改成近30天4单')).toBe('purchase orders = 4 in last 30 day & job = student')
  })
})
