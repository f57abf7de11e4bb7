import { expect, it } from 'vitest'
import { audience, read } from '../testing/read.ts'

it.each([
  ['余额要过5000的学生', 'balance > 5000 & job = student'],
  ['年龄得过50的学生', 'age > 50 & job = student'],
  ['余额还有5万元以上的学生', 'balance >= 50000 & job = student'],
  ['除了学生和退休人员，其他余额超过10000的都算', '!(job in student,retired) & balance > 10000'],
  ['学生，有房贷的不参加排名', 'job = student & housing != true'],
  ['students; customers with a mortgage must not take part in the ranking', 'job = student & housing != true'],
])('%s', (text, wanted) => expect(audience(text)).toBe(wanted))

it.each([
  'I need students with a balance under 10,000, and their balance has to be over 20,000',
  '我要余额不到1万的学生，而且这些人的余额必须超过2万',
])('%s: the same people are meant, so it contradicts itself', (text) =>
  expect(read(text).clarification?.reason).toBe('contradiction'),
)
