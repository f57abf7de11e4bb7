import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('people named before a colon', () => {
  it.each([
    [
      '有房贷的客户：学生的余额超过2000，退休的满500',
      'housing = true & ((job = student & balance > 2000) | (job = retired & balance >= 500))',
    ],
    [
      '有房贷的客户：学生的余额超过2000；退休的余额满500',
      'housing = true & ((job = student & balance > 2000) | (job = retired & balance >= 500))',
    ],
    [
      'customers with a mortgage: students with a balance over 2000, or retirees with at least 500',
      'housing = true & ((job = student & balance > 2000) | (job = retired & balance >= 500))',
    ],
    [
      '有房贷的客户：学生，或者余额超过2000的退休人员',
      'housing = true & (job = student | (balance > 2000 & job = retired))',
    ],
  ])('are meant by all that follows: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
})
