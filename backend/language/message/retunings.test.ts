import { expect, it } from 'vitest'
import { thread } from '../testing/read.ts'

it.each([
  [['students', 'leave out those with a balance under 3000', 'I meant 6000'], 'job = student & !(balance < 6000)'],
  [
    ['students', 'leave out those with a balance under 3000', 'sorry, I meant under 1000'],
    'job = student & !(balance < 1000)',
  ],
  [['学生', '余额不到3000的去掉', '说错了，是不到6000的'], 'job = student & !(balance < 6000)'],
  [['students with no purchase in the last 90 days', '60 days'], 'job = student & purchase count = 0 in last 60 day'],
])('a number is put right inside what is left out: %j', (messages, wanted) => expect(thread(...messages)).toBe(wanted))

const two = 'students with a balance over 2000 and income over 5000'
it.each([
  [[two, 'with a mortgage', 'raise it to 8,000']],
  [['学生，余额超过2000，月收入超过5000', '有房贷的', '提高到8000吧']],
])('a number that two limits may get is asked about, with both: %j', (messages) =>
  expect(thread(...messages)).toBe(
    'job = student & balance > 8000 & income > 5000 & housing = true OR job = student & balance > 2000 & income > 8000 & housing = true',
  ),
)

it.each([
  [[two, 'with a mortgage', 'lower it to 3,000'], 'job = student & balance > 2000 & income > 3000 & housing = true'],
  [
    [two, 'make that 8000'],
    'job = student & balance > 8000 & income > 5000 OR job = student & balance > 2000 & income > 8000',
  ],
])('of two limits the one that can be moved that way is moved: %j', (messages, wanted) =>
  expect(thread(...messages)).toBe(wanted),
)

it('a range is moved as a whole, and "change" is no slip of "charge"', () =>
  expect(thread('students, balance from 1000 to 5000', 'change that to 2000 to 6000')).toBe(
    'job = student & balance 2000..6000',
  ))
