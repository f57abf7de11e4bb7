import { expect, it } from 'vitest'
import { thread } from './testing/read.ts'

it.each([[['students without a mortgage', 'a mortgage is ok actually']], [['没有房贷的学生', '房贷其实有也没关系']]])(
  'leaves nobody out any more for what is allowed: %j',
  (messages) => expect(thread(...messages)).toBe('job = student'),
)

it('holds to the proviso behind it', () => {
  expect(thread('students, no mortgage', "a mortgage is fine, as long as there's no personal loan")).toBe(
    'job = student & loan != true',
  )
})

it('is no condition of its own where nobody was left out', () => {
  expect(thread('students', 'a mortgage is ok actually')).not.toBe('job = student & housing = true')
})
