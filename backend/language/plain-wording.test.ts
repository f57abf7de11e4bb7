import { describe, expect, it } from 'vitest'
import { audience } from './testing/read.ts'

const said: [string, string][] = [
  [
    'students, other than the married and anyone with a mortgage',
    'job = student & marital != married & housing != true',
  ],
  ['customers with a tier other than silver', '!(tier = silver)'],
  ['bought something no fewer than 3 times', 'purchase orders >= 3'],
  ['students with no less than 5000 in their balance', 'job = student & balance >= 5000'],
  ['a balance of 2,000 or more yuan', 'balance >= 2000'],
  ['joined 90 or more days ago', 'joined 90+ day ago'],
  ['joined north of 90 days ago', 'joined 90+ day ago'],
  [
    'married & retired customers who havent ordered this year',
    'marital = married & job = retired & purchase count = 0 in year 0',
  ],
  ['folks in Hangzhou who dont have a mortgage', 'city = hz & housing != true'],
  ['silver & above', 'tier in silver,gold,diamond'],
]

describe('other words for the same limit', () => {
  for (const [text, wanted] of said) it(text, () => expect(audience(text)).toBe(wanted))
})
