import { expect, it } from 'vitest'
import { thread } from './testing/read.ts'

const en = ['students', 'leave out anyone with a balance under 5000']
const zh = ['学生', '余额不到5000的去掉']
const wanted = 'job = student & (!(balance < 5000) | housing = true)'
it.each([
  [[...en, 'Mortgage holders can stay even if their balance is under 5000'], wanted],
  [[...en, 'But anyone with a mortgage stays, even with a balance under 5000'], wanted],
  [[...en, 'keep those with a mortgage even if they have less than 5000'], wanted],
  [[...zh, '有房贷的不到5000也保留'], wanted],
  [[...zh, '不过有房贷的，余额不到5000也保留'], wanted],
  [[...zh, '有房贷的即使余额不到5000也留着'], wanted],
  [
    [...en, 'with a credit card', 'mortgage holders can stay even with a balance under 5000'],
    'job = student & (!(balance < 5000) | housing = true) & card = true',
  ],
])('who stays after all is an exception to that exclusion alone: %j', (messages, rule) =>
  expect(thread(...messages)).toBe(rule),
)

const orders = ['students', 'leave out those with just one order']
const spared = 'job = student & (purchase orders != 1 | purchase sum(amount) >= 500)'
it.each([
  [[...orders, 'One-order customers can stay if their total spend is 500 or more'], spared],
  [[...orders, 'keep one-order customers if they spent at least 500'], spared],
  [['学生', '只下过一单的不要', '只下过一单但总消费满500的还是留下'], spared],
  [['学生', '只下过一单的不要', '只下过一单的，如果总消费满500可以留下'], spared],
  [[...en, 'those under 5000 may stay if they have a mortgage'], wanted],
])('who stays on a condition is an exception to what left them out: %j', (messages, rule) =>
  expect(thread(...messages)).toBe(rule),
)

it('asks where nothing was left out', () =>
  expect(thread('students', 'retired ones can stay even if their balance is under 5000')).toMatch(/\?|\[|retired/))
