import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('all of some people beside those named before', () => {
  it.each([
    [
      'gold customers with a mortgage, plus all students with a balance over 5000',
      '(tier = gold & housing = true) | (job = student & balance > 5000)',
    ],
    [
      'gold customers with a mortgage, as well as everyone who bought in March',
      '(tier = gold & housing = true) | purchase count >= 1 in 2026-03-01..2026-03-31',
    ],
    [
      '有房贷的已婚客户，以及所有余额超过5000的学生',
      '(housing = true & marital = married) | (balance > 5000 & job = student)',
    ],
    ['有房贷的已婚客户，外加全部单身客户，不管住在哪里', '(housing = true & marital = married) | marital = single'],
    [
      'married customers and all single customers with a mortgage',
      'marital = married | (marital = single & housing = true)',
    ],
    ['married customers; all customers must have a mortgage', 'marital = married & housing = true'],
    ['leave out students and all customers with a mortgage', 'job != student & housing != true'],
  ])('are others: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
})
