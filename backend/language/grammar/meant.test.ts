import { expect, it } from 'vitest'
import { audience, read } from '../testing/read.ts'

it.each([
  ['大客户（余额100万以上）', 'balance >= 1000000'],
  ['刚来没多久的，就是开户30天以内的学生', 'joined in last 30 day & job = student'],
  ['经常来的客户，也就是近30天登录5次以上', 'login count >= 5 in last 30 day'],
  ['高净值，指余额50万以上的', 'balance >= 500000'],
  ['big spenders, meaning total spend over 5000', 'purchase sum(amount) > 5000'],
  ['loyal clients, i.e. at least 10 orders', 'purchase orders >= 10'],
  ['Lapsed repeat buyers: three or more orders', 'purchase orders >= 3'],
  ['找经常下馆子的人：近90天下单4次以上', 'purchase orders >= 4 in last 90 day'],
  ['想给常登录的客户推分期：近90天登录3次以上', 'login count >= 3 in last 90 day'],
  ['our regular online shoppers: at least three orders in the last 90 days', 'purchase orders >= 3 in last 90 day'],
  ['young people, that is under 30, with a mortgage', 'age < 30 & housing = true'],
])('a word without a measure means the condition that explains it: %s', (text, wanted) =>
  expect(audience(text)).toBe(wanted),
)

it('says so', () =>
  expect(read('大客户（余额100万以上）').assumptions.map(({ note }) => note.zh)).toEqual(['“大客户”按所附的条件理解']))

it.each([
  ['a loyal customer that is over 60', 'age > 60 ?ambiguous [loyal]'],
  ['大客户，有房贷', 'housing = true ?ambiguous [大客户]'],
])('asks where nothing explains it: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
