import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('a second group with a limit of its own', () => {
  it.each([
    [
      '学生余额要5000以上，退休人员2000以上就行，两类都要有房贷',
      '((job = student & balance >= 5000) | (job = retired & balance >= 2000)) & housing = true',
    ],
    [
      'students need a balance of 5,000 or more, for retired people 2,000 or more is enough',
      '(job = student & balance >= 5000) | (job = retired & balance >= 2000)',
    ],
    [
      '已婚客户近90天下过10单以上，单身客户5单以上就行',
      '(marital = married & purchase orders >= 10 in last 90 day) | (marital = single & purchase orders >= 5 in last 90 day)',
    ],
    [
      'gold customers spent over 3000 this year, silver customers over 1000',
      '(tier = gold & purchase sum(amount) > 3000 in year 0) | (tier = silver & purchase sum(amount) > 1000 in year 0)',
    ],
    [
      '有房贷的余额80万以上，没有房贷的60万以上',
      '(housing = true & balance >= 800000) | (housing != true & balance >= 600000)',
    ],
  ])('is limited in what the first one is, at the same time: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
})
