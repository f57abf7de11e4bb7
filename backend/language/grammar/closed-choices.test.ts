import { expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

const any = 'job = student | housing = true | card = true'

it.each([
  '学生，有房贷，有信用卡，三个条件满足其一即可',
  '学生；有房贷；有信用卡。满足三个条件之一即可',
  '1、学生；\n2、有房贷；\n3、有信用卡。\n三个条件满足一个就行。',
  'students; mortgage holders; card holders. Any one of the three conditions will do.',
  'students; with a mortgage; with a card. Meeting any one of them is enough',
])('one of the conditions before is enough: %s', (text) => expect(audience(text)).toBe(any))

it('takes each stretch as a whole', () =>
  expect(audience('有房贷的学生，余额5万以上，两个条件满足一个即可')).toBe(
    '(housing = true & job = student) | balance >= 50000',
  ))

it('asks where another number stands before it', () => {
  expect(audience('学生，有房贷，有信用卡，满足两个条件中的一个即可')).toContain('?')
  expect(audience('retired people, with a mortgage, with a card. Any one of the two will do')).toContain('?')
})

it.each([
  'If they are students, they must have two purchases; if they have a mortgage, one is enough',
  '学生，买过两次以上，有房贷的，一个就行',
])('leaves a bare one behind a comma to what was counted: %s', (text) => expect(audience(text)).not.toContain('|'))

it.each([
  ['A customer qualifies if they are a student and have a mortgage', 'job = student & housing = true'],
  ['To qualify, customers must be students with a mortgage', 'job = student & housing = true'],
  ['有房贷的学生可以入选', 'housing = true & job = student'],
  ['学生，有房贷的不入选', 'job = student & housing != true'],
])('who is chosen is said by what they are: %s', (text, rule) => expect(audience(text)).toBe(rule))

it.each([
  'Any one of these is enough:\n1) students;\n2) mortgage holders with a balance above 5000.\nAll of them must have a card.',
  '两类客户，满足任一类即可：\n1）学生；\n2）有房贷且余额超过5000。\n以上都必须有信用卡。',
])('items of a list end with their line, and a sentence behind is of all: %s', (text) =>
  expect(audience(text)).toBe('(job = student | (housing = true & balance > 5000)) & card = true'),
)
