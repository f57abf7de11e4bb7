import { expect, it } from 'vitest'
import { thread } from '../testing/read.ts'

it.each([
  [['joined since 1 October 2025, students', 'change the join date to November 2025']],
  [['2025年10月1日以后开户的学生', '开户日期改成2025年11月']],
])('the date that is named gets another time: %j', (messages) => {
  const said = thread(...messages)
  expect(said).toContain('2025-11')
  expect(said).toContain('job = student')
  expect(said).not.toContain('2025-10')
})
