import { expect, it } from 'vitest'
import { thread } from './testing/read.ts'

it.each([
  [['balance between 1000 and 3000', 'remove the upper limit on the balance'], 'balance >= 1000'],
  [['balance between 1000 and 3000', 'no lower limit'], 'balance <= 3000'],
  [['balance between 1000 and 3000, aged 30 to 50', 'lift the upper limit on age'], 'balance 1000..3000 & age >= 30'],
  [['students, balance at most 3000', 'the cap can go'], 'job = student'],
  [['余额1000到3000', '余额的上限也去掉吧'], 'balance >= 1000'],
  [['余额1000到3000', '不设上限'], 'balance >= 1000'],
  [['余额1000到3000，30到50岁', '年龄下限不要了'], 'balance 1000..3000 & age <= 50'],
])('one end of a range goes and the other stays: %j', (messages, wanted) => expect(thread(...messages)).toBe(wanted))

it.each([
  [['at least 5 orders', 'no purchase since 1 October 2025', 'Forget October'], 'purchase orders >= 5'],
  [['at least 5 orders', 'no purchase since 1 October 2025', 'drop the October condition'], 'purchase orders >= 5'],
  [['至少下过5单', '2025年10月1日以来没有购买过', '10月那个不要了'], 'purchase orders >= 5'],
  [['至少下过5单', '2025年10月1日以来没有购买过', '把10月那个条件去掉'], 'purchase orders >= 5'],
])('a condition goes that is named by its time: %j', (messages, wanted) => expect(thread(...messages)).toBe(wanted))
