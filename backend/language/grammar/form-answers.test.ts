import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

const said: [string, string][] = [
  ['married, mortgage yes, personal loan no', 'marital = married & housing = true & loan != true'],
  [
    'married mortgage yes personal loan no balance 2000 or more',
    'marital = married & housing = true & loan != true & balance >= 2000',
  ],
  ['personal loan no credit card no balance over 500', 'loan != true & card != true & balance > 500'],
  ['no mortgage no personal loan no credit card', 'housing != true & loan != true & card != true'],
  ['已婚 房贷有 信用卡无 余额2000以上', 'marital = married & housing = true & card != true & balance >= 2000'],
]

describe('answers of a form without commas', () => {
  for (const [text, wanted] of said) it(text, () => expect(audience(text)).toBe(wanted))
})
