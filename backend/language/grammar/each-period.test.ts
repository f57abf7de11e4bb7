import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

const quarters = [
  'purchase count >= 1 in 2025-01-01..2025-03-31',
  'purchase count >= 1 in 2025-04-01..2025-06-30',
  'purchase count >= 1 in 2025-07-01..2025-09-30',
  'purchase count >= 1 in 2025-10-01..2025-12-31',
].join(' & ')

describe('an event in each of several times', () => {
  for (const text of ['2025年每个季度都下过单的客户', 'customers who ordered in every quarter of 2025'])
    it(text, () => expect(audience(text)).toBe(quarters))

  for (const text of ['ordered in every quarter of 2025, just not Q2', 'bought in every quarter of 2025 but not in Q2'])
    it(`leaves out those that are denied behind: ${text}`, () =>
      expect(audience(text)).toBe(
        `${quarters.replace(/ & [^&]*2025-04[^&]* &/, ' &')} & purchase count = 0 in 2025-04-01..2025-06-30`,
      ))

  for (const text of ['bought in 2025, just not May', 'bought in 2025 but not in May', '去年买过，5月没有'])
    it(`takes a month that is left out for a time: ${text}`, () =>
      expect(audience(text)).toBe(
        `purchase count >= 1 in ${/去年/.test(text) ? 'year -1' : '2025-01-01..2025-12-31'} & purchase count = 0 in 2025-05-01..2025-05-31`,
      ))

  it('counts no month that has not begun', () =>
    expect(audience('今年每个月都下过单').match(/purchase count/g)?.length).toBe(6))

  for (const text of ['2025年2月和3月都买过', 'bought in both February and March 2025'])
    it(`carries the year: ${text}`, () =>
      expect(audience(text)).toBe(
        'purchase count >= 1 in 2025-02-01..2025-02-28 & purchase count >= 1 in 2025-03-01..2025-03-31',
      ))

  for (const text of ['近30天里至少有5天登录过', 'logged in on at least 5 days in the last 30 days'])
    it(`counts days: ${text}`, () => expect(audience(text)).toBe('login days >= 5 in last 30 day'))
})
