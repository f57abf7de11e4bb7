import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('dates and what is not known', () => {
  it.each([
    ['开户在2025年3月', 'joined in 2025-03-01..2025-03-31'],
    ['joined in March 2025', 'joined in 2025-03-01..2025-03-31'],
    ['近90天开户', 'joined in last 90 day'],
    ['joined before 2025-06-01', 'joined in ..2025-05-31'],
    ['2025年6月1日之前开户', 'joined in ..2025-05-31'],
  ])('reads dates in stretches of time: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['spent over 2000 in 2025', 'purchase sum(amount) > 2000 in 2025-01-01..2025-12-31'],
    ['a balance over 2000', 'balance > 2000'],
    ['largest single purchase over 2000', 'purchase max(amount) > 2000'],
  ])('tells four digits after "over" from a year: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['职业未知', 'job missing'],
    ['job unknown', 'job missing'],
    ['没有登记收入', 'income missing'],
    ['income is missing', 'income missing'],
    ['职业已知', '!(job missing)'],
    ['customers with unknown job or unknown income', 'job missing | income missing'],
  ])('asks for missing values: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })
})
