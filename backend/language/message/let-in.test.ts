import { expect, it } from 'vitest'
import { thread } from '../testing/read.ts'

it.each([
  [
    ['students', 'anyone with a mortgage is out', 'let the ones with a balance over 5000 stay'],
    'job = student & (housing != true | balance > 5000)',
  ],
  [['students', 'anyone with a mortgage is out', 'the mortgage holders can stay'], 'job = student'],
  [['学生', '有房贷的客户不要'], 'job = student & housing != true'],
  [['over 30', 'leave out students and retirees', 'Students can come back in.'], 'age > 30 & job != retired'],
  [['over 30', 'leave out students and retirees', 'retirees are welcome again'], 'age > 30 & job != student'],
  [['over 30', 'leave out students', 'students can stay too'], 'age > 30'],
  [['over 30', 'leave out students', 'students are fine too'], 'age > 30'],
])('leaves out and lets in again within the thread: %j', (messages, wanted) => expect(thread(...messages)).toBe(wanted))

it.each([
  [['students and managers', 'not managers after all'], 'job = student'],
  [['学生和管理人员', '管理人员还是不要了'], 'job = student'],
  [['大学学历', '中学也可以'], 'education in tertiary,secondary'],
])('makes a list shorter or longer: %j', (messages, wanted) => expect(thread(...messages)).toBe(wanted))

it.each([
  [['students', 'anyone with a mortgage is out', 'retirees can come back in']],
  [['students with no mortgage', 'retirees are welcome again']],
])('asks about those who come back and were not left out: %j', (messages) =>
  expect(thread(...messages)).toMatch(/\?|\[/),
)

it.each([
  [['students', 'also, retirees are fine too'], 'job in student,retired'],
  [['学生', '另外退休的也算'], 'job in student,retired'],
  [['学生', '另外退休的也算，余额至少5000'], 'job in student,retired & balance >= 5000'],
])('lets in who counts too, behind a word that only goes on: %j', (messages, wanted) =>
  expect(thread(...messages)).toBe(wanted),
)

it('lets nobody in by what makes no difference', () =>
  expect(thread('学生', '近60天买过，买什么都行')).not.toContain('|'))
