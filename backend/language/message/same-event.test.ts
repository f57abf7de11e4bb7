import { expect, it } from 'vitest'
import { thread } from '../testing/read.ts'

it.each([
  [['近90天登录超过10次', '改成15次'], 'login count > 15 in last 90 day'],
  [['近90天登录过', '至少10次'], 'login count >= 10 in last 90 day'],
  [
    ['logged in more than 10 times in the last 90 days', 'make it at least 15 times'],
    'login count >= 15 in last 90 day',
  ],
])('takes a number whose event is not named as one of the event at hand: %j', (messages, wanted) =>
  expect(thread(...messages)).toBe(wanted),
)

it.each([
  [['students', 'balance over 5000', 'with a mortgage', 'without that last one'], 'job = student & balance > 5000'],
  [['学生', '余额5000以上', '有房贷', '刚才那步不算'], 'job = student & balance >= 5000'],
  [
    ['students and managers', 'just students', 'put both back, but require a mortgage'],
    'job in student,manager & housing = true',
  ],
  [['学生', '有房贷', '撤销吧，要求有信用卡'], 'job = student & card = true'],
])('takes back a step and goes on: %j', (messages, wanted) => expect(thread(...messages)).toBe(wanted))
