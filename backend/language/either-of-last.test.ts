import { expect, it } from 'vitest'
import { thread } from './testing/read.ts'

it.each([
  [['married students with a mortgage', 'or a personal loan, either one will do']],
  [['married students with a mortgage', 'or a personal loan; either is fine']],
  [['已婚、学生、有房贷的', '有个人贷款的也行，二选一就可以']],
])('makes two things alternatives and asks the rest as before: %j', (messages) =>
  expect(thread(...messages)).toBe('marital = married & job = student & (housing = true | loan = true)'),
)
