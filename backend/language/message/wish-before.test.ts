import { expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

it.each([
  ["I'd like to say a first hello to students with a mortgage", 'job = student & housing = true'],
  ['Risk wants to look case by case at customers with a personal loan', 'loan = true'],
  ['We plan to try the new app version first with students over 30', 'job = student & age > 30'],
  ['The cards team is going to have a word with managers over 40', 'job = manager & age > 40'],
  ['想跟余额5万以上的学生打个招呼', 'balance >= 50000 & job = student'],
  ['想请有房贷的客户来做一次理财体检', 'housing = true'],
  ['打算邀请单身的学生参加沙龙', 'marital = single & job = student'],
  ['余额5万以上的学生，新版本先给他们试用', 'balance >= 50000 & job = student'],
  ['students over 30. We want to test a new card with them.', 'job = student & age > 30'],
  ['students over 30. Please have these customers called back.', 'job = student & age > 30'],
  ['students over 30; the list goes to private banking', 'job = student & age > 30'],
  ['单身学生，名单给私行经理', 'marital = single & job = student'],
  ['单身学生，这些客户请安排回访', 'marital = single & job = student'],
  ['We are mailing a rewards booklet to students over 30', 'job = student & age > 30'],
  ['Our branch team is handing out gift cards to students over 30', 'job = student & age > 30'],
  ['The Christmas mailing goes first to students over 30', 'job = student & age > 30'],
  ['客户经理想约余额5万以上的学生喝下午茶', 'balance >= 50000 & job = student'],
  ["We'd like to invite students over 30 to a wine tasting", 'job = student & age > 30'],
  ['单身学生，月底要给他们寄对账单', 'marital = single & job = student'],
  ['Is there enough for an evening? I want students over 30.', 'job = student & age > 30'],
  ["We're writing to students or retirees with a balance over 5000", 'job in student,retired & balance > 5000'],
  ["I'm mailing students over 30 with a mortgage", 'job = student & age > 30 & housing = true'],
  ["I'd like to thank students with a personal loan", 'job = student & loan = true'],
  ['The text can only go abroad, so please give me students over 30', 'job = student & age > 30'],
])('leaves aside what is to be done with them: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it.each([
  ["students, haven't logged in for 60 days: we want to win them back", 'login count = 0 in last 60 day'],
  ['students; seniors aged over 60 can stay out of it', 'age'],
])('keeps the condition of %s', (text, wanted) => expect(audience(text)).toContain(wanted))

it('keeps whom the wish itself names', () =>
  expect(audience('we want to reach students with a balance over 5000')).toBe('job = student & balance > 5000'))
