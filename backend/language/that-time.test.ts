import { describe, expect, it } from 'vitest'
import { audience, thread } from './testing/read.ts'

describe('words that point back at a time', () => {
  it.each([
    [
      'bought in March and logged in at least 3 times in that month',
      'purchase count >= 1 in 2026-03-01..2026-03-31 & login count >= 3 in 2026-03-01..2026-03-31',
    ],
    [
      '3月买过，那个月登录超过3次',
      'purchase count >= 1 in 2026-03-01..2026-03-31 & login count > 3 in 2026-03-01..2026-03-31',
    ],
    [
      'spent over 500 in the last 60 days, but logged in fewer than 5 times over the same period',
      'purchase sum(amount) > 500 in last 60 day & login count < 5 in last 60 day',
    ],
    ['近60天买过，这段时间登录不到3次', 'purchase count >= 1 in last 60 day & login count < 3 in last 60 day'],
    ['2024年開戶、那一年就買過的', 'joined in 2024-01-01..2024-12-31 & purchase count >= 1 in 2024-01-01..2024-12-31'],
    [
      '过去半年消费超过600、且同期至少有3单的客户',
      'purchase sum(amount) > 600 in last 6 month & purchase orders >= 3 in last 6 month',
    ],
    [
      'bought in the past year and logged in more than 3 times in that year',
      'purchase count >= 1 in last 1 year & login count > 3 in last 1 year',
    ],
    ['2026年5月1日那天买过', 'purchase count >= 1 in 2026-05-01..2026-05-01'],
  ])('stand for the time said last: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    'bought in the last 60 days and logged in at least twice in that month',
    'logged in and bought on the same day',
    '近60天买过，那个月登录超过3次',
    '开户当月就买过的',
  ])('are asked about where no such time was said: %s', (text) => {
    expect(audience(text)).toContain('?')
  })
})

describe('an event that must be there in the time of the limit before it', () => {
  it.each([
    ['近90天消费不到200，但是买过的', 'purchase sum(amount) < 200 in last 90 day & purchase count >= 1 in last 90 day'],
    [
      'logged in fewer than 5 times in the last 30 days, but did log in at least once',
      'login count < 5 in last 30 day & login count >= 1 in last 30 day',
    ],
    [
      'spent less than 500 at a branch in May, but did buy at a branch',
      'purchase sum(amount) < 500 {place = branch} in 2026-05-01..2026-05-31 & purchase count >= 1 {place = branch} in 2026-05-01..2026-05-31',
    ],
    ['近90天登录不到3次，但是买过', 'login count < 3 in last 90 day & purchase count >= 1'],
  ])('%s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })
})

it('takes "those 90 days" for the time said before, in the same message or an earlier one', () => {
  const wanted = 'purchase count >= 1 in last 90 day & purchase orders >= 4 in last 90 day'
  expect(audience('ordered in the last 90 days, at least 4 orders in those 90 days')).toBe(wanted)
  expect(thread('ordered in the last 90 days', 'at least 4 orders in those 90 days')).toBe(
    'purchase orders >= 4 in last 90 day',
  )
  expect(audience('ordered in 2025, at least 4 orders in those 30 days')).toContain('[in those 30 days]')
})
