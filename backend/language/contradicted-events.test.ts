import { describe, expect, it } from 'vitest'
import { audience } from './testing/read.ts'

const said: [string, string][] = [
  [
    '近30天登录过、并且近60天没有登录过的客户',
    'login count >= 1 in last 30 day & login count = 0 in last 60 day ?contradiction',
  ],
  [
    'logged in in the last 30 days and did not log in in the last 60 days',
    'login count >= 1 in last 30 day & login count = 0 in last 60 day ?contradiction',
  ],
  [
    'no logins this year but logged in this month',
    'login count = 0 in year 0 & login count >= 1 in month 0 ?contradiction',
  ],
  [
    'at least 5 purchases in the last 30 days and at most 3 purchases in the last 90 days',
    'purchase orders >= 5 in last 30 day & purchase orders <= 3 in last 90 day ?contradiction',
  ],
  [
    'no purchases in the last 30 days but logged in in the last 30 days',
    'purchase count = 0 in last 30 day & login count >= 1 in last 30 day',
  ],
  [
    'bought a term deposit this year but no LANTERN this year',
    'purchase count >= 1 {sku = TD1} in year 0 & purchase count = 0 {item contains LANTERN} in year 0',
  ],
  ['今年没登录，上个月登录过', 'login count = 0 in year 0 & login count >= 1 in month -1 ?contradiction'],
]

describe('demands on events that clash', () => {
  for (const [text, wanted] of said) it(text, () => expect(audience(text)).toBe(wanted))
})
