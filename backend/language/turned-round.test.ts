import { expect, it } from 'vitest'
import { thread } from './testing/read.ts'

it.each([
  [['students with a mortgage', 'sorry, the other way round']],
  [['students with a mortgage', 'wrong way round, I want those without one']],
  [['students with a mortgage', 'other way round: no mortgage']],
  [['有房贷的学生', '说反了，要没房贷的']],
])('turns the condition round that was said last: %j', (messages) =>
  expect(thread(...messages)).toMatch(/^(?:job = student & housing != true|housing != true & job = student)$/),
)

it('turns a denial into what it denied, and leaves the rest', () => {
  expect(thread('married students without a mortgage', 'ugh, other way round: those who do have one')).toBe(
    'marital = married & job = student & housing = true',
  )
})
