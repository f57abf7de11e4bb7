import { expect, it } from 'vitest'
import { audience, read } from '../testing/read.ts'

it.each([
  ['no students, they are stretched already; balance over 5000', 'job != student & balance > 5000'],
  ['retirees, no mortgage, cold faces are hard to open up', 'job = retired & housing != true'],
  ['students with a mortgage; the savings-plan team is waiting for it', 'job = student & housing = true'],
  ['students over 30. The branch will phone them.', 'job = student & age > 30'],
  ['gold customers over 30, for an anniversary card', 'tier = gold & age > 30'],
  ['balance over 5000; other tiers do not matter', 'balance > 5000'],
  ['学生不要，生面孔不好开口。余额五千以上的给我', 'job != student & balance >= 5000'],
  ['余额5万以上的学生，钻石专区那边等着要', 'balance >= 50000 & job = student'],
  ['有房贷的不要，人家手头紧没必要打扰，余额5万以上', 'housing != true & balance >= 50000'],
  ['学生里有房贷的，我觉得值得再试一次', 'job = student & housing = true'],
  ['students with a mortgage. I think they are worth another try.', 'job = student & housing = true'],
  ['近90天购买5次以上，不然均值没意义', 'purchase orders >= 5 in last 90 day'],
  ['at least 5 orders in the last 90 days, otherwise the mean is just noise', 'purchase orders >= 5 in last 90 day'],
  ['余额低于100的学生，都列出来核对账务', 'balance < 100 & job = student'],
  ['有房贷的学生，这拨人可以重新放进池子', 'housing = true & job = student'],
  ['余额5万以上的学生，让网点打电话', 'balance >= 50000 & job = student'],
  ['黄金客户，30岁以上，要寄周年卡', 'tier = gold & age >= 30'],
])('reads the conditions around the comments of %s', (text, wanted) => {
  expect(audience(text)).toBe(wanted)
})

it.each([
  ['学历不同，门槛也不同：小学的余额满3000，大学的余额满12000', 2],
  ['Different bar by education: primary with a balance of 3000 or more, tertiary with 12000 or more', 1],
  ['Read-out only, nobody gets called off this: students over 30', 1],
])('takes %s as announced by its first words', (text) => {
  const { rule, unread, assumptions } = read(text)
  expect([rule !== undefined, unread, assumptions.length > 0]).toEqual([true, [], true])
})

it.each([
  'students over 30, they own a boat',
  'customers who left because of the price',
  'I want boat owners, students',
  '学生，会打高尔夫的',
  '余额5万以上，因为搬家流失的客户',
])('asks about a condition that the data do not hold: %s', (text) =>
  expect(read(text).unread.length).toBeGreaterThan(0),
)

it('tells what it took as background', () =>
  expect(
    read('no students, they are stretched already; balance over 5000').assumptions.map(({ note }) => note.en),
  ).toContain('"they are stretched" is taken as background, not as a condition'))
