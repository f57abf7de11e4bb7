import { expect, it } from 'vitest'
import { thread } from './testing/read.ts'

it.each([
  [['students', 'Add to exclusions: personal loan.'], 'job = student & loan != true'],
  [['students', 'Exclusions: add balance over 5000'], 'job = student & !(balance > 5000)'],
  [['students', 'add those with a mortgage to the exclusions'], 'job = student & housing != true'],
  [['students', 'Another exclusion: has a credit card'], 'job = student & card != true'],
  [['students', 'Also exclude: personal loan; housing loan'], 'job = student & loan != true & housing != true'],
  [['学生', '排除项增加：有个人贷款'], 'job = student & loan != true'],
  [['学生', '排除里再加上有房贷的'], 'job = student & housing != true'],
  [['学生', '另排除：有信用卡的'], 'job = student & card != true'],
  [['学生', '还要排除：有个人贷款；有房贷'], 'job = student & loan != true & housing != true'],
])('what comes to the exclusions is left out: %j', (messages, wanted) => expect(thread(...messages)).toBe(wanted))

it.each([
  [
    ['students; not with a mortgage; no personal loan', 'Remove from exclusions: personal loan.'],
    'job = student & housing != true',
  ],
  [['students; not with a mortgage; no personal loan', 'Exclusions: remove mortgage'], 'job = student & loan != true'],
  [['students; no personal loan', 'take personal loan off the exclusion list'], 'job = student'],
  [['everyone except students and retirees', 'remove the students from the exclusions'], 'job != retired'],
  [['学生，没有房贷也没有个人贷款', '排除项里的个人贷款删除'], 'job = student & housing != true'],
  [['学生，没有房贷也没有个人贷款', '把房贷从排除项里去掉'], 'job = student & loan != true'],
  [['学生，没有房贷也没有个人贷款', '不再排除有房贷的'], 'job = student & loan != true'],
])('what goes from the exclusions comes back: %j', (messages, wanted) => expect(thread(...messages)).toBe(wanted))

it('asks about what is taken from exclusions that do not hold it', () => {
  expect(thread('students; no personal loan', 'Remove from exclusions: credit card')).toContain('[credit card]')
})

it('goes on with a list of exclusions behind a semicolon where the label begins it', () => {
  expect(thread('students', 'Exclude: personal loan; housing loan')).toBe(
    'job = student & loan != true & housing != true',
  )
  expect(thread('学生。排除：有个人贷款；有房贷。')).toBe('job = student & loan != true & housing != true')
})

it.each([
  [['students', 'Exclusions: balance over 5000'], 'job = student & !(balance > 5000)'],
  [['学生', '减：有房贷的'], 'job = student & housing != true'],
  [['students; not married; not divorced', 'Exclusions: remove married and divorced'], 'job = student'],
  [['学生，没有房贷', '有房贷的不用排除了'], 'job = student'],
])('a list of exclusions grows by what its label names, and each of several comes back: %j', (messages, wanted) =>
  expect(thread(...messages)).toBe(wanted),
)

it('reads the labels of lines that leave out, in the first message too', () => {
  expect(thread('Audience: students.\nExclude: personal loan; has a mortgage.')).toBe(
    'job = student & loan != true & housing != true',
  )
  expect(thread('基础：学生\n减：有房贷的\n减：有个人贷款的')).toBe('job = student & housing != true & loan != true')
})
