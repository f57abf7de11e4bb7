import { expect, it } from 'vitest'
import { thread } from './testing/read.ts'

it.each([
  [['customers with a mortgage or a credit card', 'they must have both'], 'housing = true & card = true'],
  [['students with a mortgage or a credit card', 'both, not just one'], 'job = student & housing = true & card = true'],
  [['customers with a mortgage or a credit card', "let's be stricter: they need both"], 'housing = true & card = true'],
  [
    ['customers with a mortgage or a credit card or a personal loan', 'they should have all three'],
    'housing = true & card = true & loan = true',
  ],
  [['有房贷或者有信用卡的客户', '两个都要有'], 'housing = true & card = true'],
  [['有房贷或者有信用卡的客户', '还是严一点，两个都有的才要'], 'housing = true & card = true'],
])('alternatives are to hold together: %j', (messages, wanted) => expect(thread(...messages)).toBe(wanted))

it.each([
  [['students', 'they must have both']],
  [['customers with a mortgage or a credit card', 'they must have all three']],
])('asks where there are none, or not so many: %j', (messages) => expect(thread(...messages)).toMatch(/\?|\[/))
