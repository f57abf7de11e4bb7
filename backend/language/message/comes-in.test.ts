import { expect, it } from 'vitest'
import { thread } from '../testing/read.ts'

it.each([
  [['managers with a mortgage', 'Let in the students'], 'job in manager,student & housing = true'],
  [['managers', 'what about students too?'], 'job in manager,student'],
  [['managers, no personal loan', 'personal loans are fine after all'], 'job = manager'],
  [['managers and students', 'Job: add retirees'], 'job in manager,student,retired'],
  [['managers and students', 'Job: remove students'], 'job = manager'],
  [['管理人员', '职业：增加学生'], 'job in manager,student'],
  [['已婚的管理人员', '目标客群增加：有信用卡'], 'marital = married & job = manager & card = true'],
  [
    ['income over 10000', 'silver customers could come as well, no matter what their income is'],
    'income > 10000 | tier = silver',
  ],
  [['收入1万以上', '其实白银客户也可以来，不管收入多少'], 'income >= 10000 | tier = silver'],
  [['收入1万以上', '白银客户也算，收入多少无所谓'], 'income >= 10000 | tier = silver'],
])('who is let in comes in beside the others: %j', (messages, wanted) => expect(thread(...messages)).toBe(wanted))

it.each([
  [['managers', "it's the married ones who should go"], 'job = manager & marital != married'],
  [['managers', 'no, it is the divorced who have to be left out'], 'job = manager & marital != divorced'],
])('who should go is left out: %j', (messages, wanted) => expect(thread(...messages)).toBe(wanted))

it.each([
  [
    ['at least 3 orders this year, no purchase in the last 60 days', 'change it to 90 days'],
    /orders.*>= 3 in year 0 .*= 0 in last 90 day/,
  ],
  [['customers who bought this year', 'rather those who bought nothing this year'], /count = 0/],
  [['at least 3 orders this year, no purchase in the last 60 days', 'drop the order count'], /^purchase count = 0/],
])('of several conditions on one event the one that is meant changes: %j', (messages, wanted) =>
  expect(thread(...messages)).toMatch(wanted),
)
