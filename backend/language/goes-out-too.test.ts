import { expect, it } from 'vitest'
import { thread } from './testing/read.ts'

it.each([
  [['married customers', 'drop the students', 'and the retired']],
  [['married customers', 'drop the students', 'same for the retired']],
  [['已婚的', '学生去掉', '退休的也是']],
  [['已婚的', '学生去掉，退休的也一样']],
])('leaves out too who is named beside those left out last: %j', (messages) =>
  expect(thread(...messages)).toBe('marital = married & job != student & job != retired'),
)

it('gives both readings where they are of another kind', () => {
  expect(thread('students', 'drop anyone with a mortgage', 'and the married ones')).toBe(
    'job = student & housing != true & marital != married OR job = student & housing != true & marital = married',
  )
})

it('narrows as before where nobody was left out', () => {
  expect(thread('students', 'married', 'and a mortgage')).toBe('job = student & marital = married & housing = true')
})
