import { expect, it } from 'vitest'
import { audience, thread } from '../testing/read.ts'

it.each([
  ['single people and divorced people', 'marital in single,divorced'],
  ['学生的人和退休的人', 'job in student,retired'],
  ['married people and students', 'marital = married | job = student'],
])('lists values with the people between them: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it('ends a list before what comes instead', () =>
  expect(thread('single students', 'not single, divorced instead')).toBe('marital = divorced & job = student'))
