import { expect, it } from 'vitest'
import { thread } from '../testing/read.ts'

const en = 'students with a balance over 50000, income over 2000 and more than 5 purchases in the last 90 days'
const zh = '学生，余额5万以上，月收入2000以上'
it.each([
  [[en, 'drop the 50,000 one'], 'job = student & income > 2000 & purchase orders > 5 in last 90 day'],
  [[en, 'the 2000 limit can go'], 'job = student & balance > 50000 & purchase orders > 5 in last 90 day'],
  [[en, 'get rid of the 90 days requirement'], 'job = student & balance > 50000 & income > 2000'],
  [[zh, '5万那条先拿掉'], 'job = student & income >= 2000'],
  [[zh, '2000的那个条件不要了'], 'job = student & balance >= 50000'],
  [['students aged over 30', "let's not filter on age"], 'job = student'],
])('gives up the condition that is named by its number: %j', (messages, wanted) =>
  expect(thread(...messages)).toBe(wanted),
)

it.each([
  [['balance over 5000 and income over 5000', 'drop the 5000 one']],
  [['余额5000以上，月收入5000以上', '5000那条拿掉']],
  [['balance over 5000', 'drop the 700 one']],
])('asks where none or several have that number: %j', (messages) => expect(thread(...messages)).toMatch(/\?|\[/))
