import { expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

it.each([
  [
    '职业：学生；余额：>=2000；消费（近90天）：1000以上',
    'job = student & balance >= 2000 & purchase sum(amount) >= 1000 in last 90 day',
  ],
  [
    'job: student / retired; balance: >= 2000; orders (all time): at least 3',
    'job in student,retired & balance >= 2000 & purchase orders >= 3',
  ],
  ['Audience: students. Balance: 5000+. Budget: 2000. Calls: max 2 each.', 'job = student & balance >= 5000'],
])('reads the fields of a form as conditions where a limit follows: %s', (text, wanted) =>
  expect(audience(text)).toBe(wanted),
)

it.each([
  [
    'Hi all, please find:\n- job: students or managers\n- marital status must not be divorced\n- over 30, or with a mortgage\nThanks, Ines',
    'job in student,manager & !(marital = divorced) & (age > 30 | housing = true)',
  ],
  [
    '【背景】季度末冲量，预算8000。\n【人群】学生，余额5000以上。\n【期望】回购率提升两个点。',
    'job = student & balance >= 5000',
  ],
  ['背景：老板急\n人群：已婚，有房贷\n负责人：小王', 'marital = married & housing = true'],
  ['married customers with a balance\nover 5000', 'marital = married & balance > 5000'],
])('takes the lines of a list apart, and no others: %j', (text, wanted) => expect(audience(text)).toBe(wanted))

it.each([
  ['每人最多打3次电话，退休客户', 'job = retired'],
  ['students; not more than 3 calls per person', 'job = student'],
])('leaves a bound on the work to the plan: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it('never takes a bound for background', () =>
  expect(audience("students with a balance in total, let's say 1000 or more")).toContain('1000'))

it.each([
  ['Audience:\n- city: Shanghai, Hangzhou\n- tier: silver or above\n- balance >= 5,000', 'balance >= 5000'],
  ['Audience: city Shanghai; tier: silver or above; balance >= 5,000. Exclude: married', 'balance >= 5000'],
  ['目标客群：\n- 城市：上海、杭州\n- 客户等级：白银及以上\n- 余额 ≥ 5000', 'balance >= 5000'],
])('loses no item of a list below the heading of the audience: %j', (text, wanted) => {
  expect(audience(text)).toContain(wanted)
  expect(audience(text)).toContain('tier in silver,gold,diamond')
})
