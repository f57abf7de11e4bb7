import { expect, it } from 'vitest'
import { audience, read } from '../testing/read.ts'

it.each([
  ['余额要过5000的学生', 'balance > 5000 & job = student'],
  ['年龄得过50的学生', 'age > 50 & job = student'],
  ['余额还有5万元以上的学生', 'balance >= 50000 & job = student'],
  ['除了学生和退休人员，其他余额超过10000的都算', '!(job in student,retired) & balance > 10000'],
  ['students with a mortgage, sorted by balance', 'job = student & housing = true'],
  ['有房贷的学生，余额从高到低排', 'housing = true & job = student'],
  ['students with a mortgage, highest balance first', 'job = student & housing = true'],
  ['students; customers with a mortgage can be left alone', 'job = student & housing != true'],
  ['学生，别包括有房贷的', 'job = student & housing != true'],
  ['学生，有房贷的不参加排名', 'job = student & housing != true'],
  ['students; customers with a mortgage must not take part in the ranking', 'job = student & housing != true'],
])('%s', (text, wanted) => expect(audience(text)).toBe(wanted))

it.each(['第一次购买是在今年的客户，后来又买过一次', 'first purchase this year, and later bought again'])(
  '%s: what came after the first one is asked about',
  (text) => expect(read(text).unread.length).toBeGreaterThan(0),
)

it.each([
  'I need students with a balance under 10,000, and their balance has to be over 20,000',
  '我要余额不到1万的学生，而且这些人的余额必须超过2万',
])('%s: the same people are meant, so it contradicts itself', (text) =>
  expect(read(text).clarification?.reason).toBe('contradiction'),
)

it.each([
  ['just students: the ones whose balance is above the average balance of students', 'student'],
  ['学生里余额比学生的平均余额还高的', 'student'],
])('%s: the mean of a group', (text, job) =>
  expect(read(text).rule).toMatchObject({
    of: expect.arrayContaining([
      expect.objectContaining({
        kind: 'average',
        within: { kind: 'compare', field: 'job', op: 'eq', value: job },
      }),
    ]),
  }),
)

it.each(['Rank the students by balance and give me the first 300.', 'sort students by balance and take the first 300'])(
  '%s: the first of an order',
  (text) =>
    expect(read(text).rule).toMatchObject({
      of: expect.arrayContaining([expect.objectContaining({ kind: 'rank', count: 300 })]),
    }),
)

it.each([
  ['5月和6月各登录过至少2次的学生', 3],
  ['4月、5月、6月分别登录过至少2次', 3],
])('%s: in each of them', (text, conditions) =>
  expect(read(text).rule).toMatchObject({ kind: 'all', of: { length: conditions } }),
)

it.each(['近半年有过单笔5000元以上购买的客户', '单笔超过5000元的购买'])('%s: one of them is enough', (text) =>
  expect(JSON.stringify(read(text).rule)).toMatch(/"max"|"count"/),
)
