import { expect, it } from 'vitest'
import { audience, thread } from './testing/read.ts'

const left = 'job = student & housing != true & loan != true'

it.each([
  'students, leave out anybody with a mortgage, as well as those with a personal loan',
  'students. Please exclude people with a mortgage, along with those with a personal loan',
  '学生，剔除有房贷的客户，以及有个人贷款的客户',
  '学生，去掉有房贷的，还有所有有个人贷款的',
])('leaves out those behind the comma too: %s', (text) => expect(audience(text)).toBe(left))

it.each([
  [['students', 'leave out anybody with a mortgage, as well as those with a personal loan']],
  [['学生', '去掉有房贷的客户，以及有个人贷款的客户']],
])('leaves them out in a change as well: %j', (messages) => expect(thread(...messages)).toBe(left))

it('begins something else where the words behind the joint say so', () => {
  expect(audience('people without a mortgage, plus they must be students')).toBe('housing != true & job = student')
})
