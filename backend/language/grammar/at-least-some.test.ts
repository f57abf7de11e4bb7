import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

const said: [string, string][] = [
  [
    'at least two of these three: mortgage, personal loan, credit card',
    '(housing = true & loan = true) | (housing = true & card = true) | (loan = true & card = true)',
  ],
  [
    '房贷、个人贷款、信用卡这三样，至少有其中两样的已婚客户',
    'marital = married & ((housing = true & loan = true) | (housing = true & card = true) | (loan = true & card = true))',
  ],
  [
    'two or more of the following: mortgage, personal loan, credit card',
    '(housing = true & loan = true) | (housing = true & card = true) | (loan = true & card = true)',
  ],
  [
    'any two of mortgage, personal loan and credit card',
    '(housing = true & loan = true) | (housing = true & card = true) | (loan = true & card = true)',
  ],
]

describe('so many of several facts', () => {
  for (const [text, wanted] of said) it(text, () => expect(audience(text)).toBe(wanted))
})
