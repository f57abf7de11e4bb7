import { expect, it } from 'vitest'
import { audience } from './testing/read.ts'

it.each([
  ['CUSTOMERS WHO BOUGHT SOMETHING LAST MONTH', 'purchase count >= 1 in month -1'],
  ['STUDENTS WHO HAVE NOT ORDERED THIS YEAR', 'job = student & purchase count = 0 in year 0'],
  ['CUSTOMERS WHO BOUGHT "RED RETROSPOT" AT LEAST TWICE', 'purchase orders >= 2 {item contains RED RETROSPOT}'],
])('takes no word of a message in capitals for a name: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it('reads digits of full width as digits', () =>
  expect(audience('余额超过５０００的学生')).toBe('balance > 5000 & job = student'))
