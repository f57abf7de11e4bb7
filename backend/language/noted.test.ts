import { expect, it } from 'vitest'
import { thread } from './testing/read.ts'

it.each([
  [['balance at least 500', '500 -> 800'], 'balance >= 800'],
  [['余额至少500', '500 → 800'], 'balance >= 800'],
  [['students, balance at least 500', 'Balance: 500 -> 800'], 'job = student & balance >= 800'],
  [['customers with at least 5 orders', 'Orders: >= 5 becomes >= 3'], 'purchase orders >= 3'],
  [['students or retirees', 'Job: replace students with managers'], 'job in retired,manager'],
  [['tier: silver or above', 'Tier: change to gold or above'], 'tier in gold,diamond'],
  [['等级：白银及以上', '客户等级：改为黄金及以上'], 'tier in gold,diamond'],
  [['学生和退休的客户', '职业：学生替换为管理人员'], 'job in retired,manager'],
])('an exchange that is noted down is one that is said: %j', (messages, wanted) =>
  expect(thread(...messages)).toBe(wanted),
)

it.each([
  [['married customers', 'Cap: 100 customers, highest balance first']],
  [['married customers', 'limit: 100, highest balance first']],
  [['married customers', '100 customers, highest balance first']],
  [['已婚客户', '上限：100人，余额从高到低']],
  [['已婚客户', '人数上限100人，按余额高的优先']],
])('a cap that is noted with its order takes the first so many of the audience: %j', (messages) =>
  expect(thread(...messages)).toBe(thread('married customers', 'the 100 with the highest balance')),
)

it.each([
  [['balance over 5000', 'put the balance back to 8k'], 'balance > 8000'],
  [['balance over 5000', 'set their balance back to 8000, the rest is fine as it is.'], 'balance > 8000'],
  [['余额超过5000', '余额放回8000'], 'balance > 8000'],
  [['余额超过5000', '余额还是8000吧，其他不用动'], 'balance > 8000'],
])('a limit is put back where it stood: %j', (messages, wanted) => expect(thread(...messages)).toBe(wanted))

it.each([
  [['students', 'balance over 5000', 'drop that condition'], 'job = student'],
  [['students', 'balance over 5000', 'forget the last condition'], 'job = student'],
  [['学生', '余额超过5000的', '那个条件拿掉'], 'job = student'],
  [['学生', '余额超过5000的', '刚才那个条件还是不要了'], 'job = student'],
])('the condition that was said last goes where none is named: %j', (messages, wanted) =>
  expect(thread(...messages)).toBe(wanted),
)
