import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('those for whom a limit makes no difference', () => {
  it.each([
    '余额超过2万的学生，另外退休人员不论余额多少都要包含进来',
    '余额超过2万的学生，退休人员不管余额多少都算',
    '余额超过2万的学生，还有退休人员，余额不限',
    '余额超过2万的学生。退休人员不受余额限制，一并纳入。',
    'students with a balance over 20,000. Include all retirees too, irrespective of balance.',
  ])('come in beside the others: %s', (text) =>
    expect(audience(text)).toMatch(
      /^\((?:balance > 20000 & job = student|job = student & balance > 20000)\) \| job = retired$/,
    ),
  )

  it.each([
    ['已婚、余额2万以上的学生，学历不限', 'marital = married & balance >= 20000 & job = student'],
    ['学生、退休人员，余额不限', 'job in student,retired'],
  ])('are nobody where nothing was limited before: %s', (text, rule) => expect(audience(text)).toBe(rule))
})
