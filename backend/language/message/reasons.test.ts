import { expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

it.each([
  [
    'The boss does not want to bother recent buyers, so let us take students with a balance over 5000',
    'job = student & balance > 5000',
  ],
  ['老板说别打扰刚买过的，那就挑余额5000以上的学生', 'balance >= 5000 & job = student'],
])('leaves the reason that the sender gives to the background: %s', (text, wanted) =>
  expect(audience(text)).toBe(wanted),
)

it('keeps what is said of customers', () =>
  expect(audience('students who bought last month, so take those over 30')).toContain('purchase'))
