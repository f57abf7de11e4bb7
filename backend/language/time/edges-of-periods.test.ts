import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('times said by their ends, and before one another', () => {
  it.each([
    ["customers who haven't ordered since the end of March", 'purchase count = 0 in 2026-04-01..'],
    ['since the beginning of March, students who ordered', 'job = student & purchase count >= 1 in 2026-03-01..'],
    [
      'bought nothing since the end of March but spent over 800 before that',
      'purchase count = 0 in 2026-04-01.. & purchase sum(amount) > 800 in ..2026-03-31',
    ],
    [
      '近90天没下单，此前下过3单以上的学生',
      'purchase count = 0 in last 90 day & purchase orders >= 3 90+ day ago & job = student',
    ],
    [
      '3月以后没再下单、但之前消费满800的客户',
      'purchase count = 0 in 2026-04-01.. & purchase sum(amount) >= 800 in ..2026-03-31',
    ],
    [
      'bought in 2024 and 2025',
      'purchase count >= 1 in 2024-01-01..2024-12-31 & purchase count >= 1 in 2025-01-01..2025-12-31',
    ],
    [
      'ordered in March and again in May',
      'purchase count >= 1 in 2026-03-01..2026-03-31 & purchase count >= 1 in 2026-05-01..2026-05-31',
    ],
    ['bought between 2024 and 2025', 'purchase count >= 1 in 2024-01-01..2025-12-31'],
    [
      '在3月和5月都下过单的客户',
      'purchase count >= 1 in 2026-03-01..2026-03-31 & purchase count >= 1 in 2026-05-01..2026-05-31',
    ],
    ['3月和5月之间下过单的客户', 'purchase count >= 1 in 2026-03-01..2026-05-31'],
    [
      '去年11月或12月下过单的客户',
      'purchase count >= 1 in 2025-11-01..2025-11-30 | purchase count >= 1 in 2025-12-01..2025-12-31',
    ],
    [
      'whose last purchase was more than 100 days ago and whose first was in 2025',
      'last purchase 100+ day ago & first purchase in 2025-01-01..2025-12-31',
    ],
  ])('are read as they are meant: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
})
