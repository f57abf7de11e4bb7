import { describe, expect, it } from 'vitest'
import { audience } from './testing/read.ts'

const said: [string, string][] = [
  [
    'I would kindly request the customers who have not ordered anything anymore since 1 May 2026.',
    'purchase count = 0 in 2026-05-01..',
  ],
  ['The target group shall be formed by students who possess a mortgage.', 'job = student & housing = true'],
  [
    'It is requested that the retirees be selected, insofar as their balance is above 5,000.',
    'job = retired & balance > 5000',
  ],
  [
    'Limited to Hangzhou: customers with a turnover above 500 in the year 2026',
    'city = hz & purchase sum(amount) > 500 in 2026-01-01..2026-12-31',
  ],
  ['須於近六十日內下單三次以上者，均予列入，感恩', 'purchase orders >= 3 in last 60 day'],
  ['請協助提供近半年未曾下單之學生名單，謝囉～', 'purchase count = 0 in last 6 month & job = student'],
  ['到目前為止累積消費滿 2000 的，全部撈給我', 'purchase sum(amount) >= 2000'],
]

describe('registers: formal, of other regions', () => {
  for (const [text, wanted] of said) it(text, () => expect(audience(text)).toBe(wanted))
})

describe('dictation with second thoughts', () => {
  for (const [text, wanted] of [
    [
      'people who bought nothing all year hmm no that is too long people who bought nothing since the first of april yeah since april first nothing and they are students',
      'purchase count = 0 in 2026-04-01.. & job = student',
    ],
    [
      'students, ordered last month wait not last month last quarter',
      'job = student & purchase count >= 1 in quarter -1',
    ],
    ['已婚 不是已婚 是单身的学生', 'marital = single & job = student'],
    ['今年一次都没买过 呃不对今年太长了 是四月一号起一次都没买过 就从四月一号起', 'purchase count = 0 in 2026-04-01..'],
    ['最近两个月，不，三个月下过单', 'purchase count >= 1 in last 3 month'],
    ['people who ordered three times or no make that four times since april', 'purchase orders = 4 in 2026-04-01..'],
  ] as const)
    it(text, () => expect(audience(text)).toBe(wanted))
})
