import { expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

it.each([
  [
    'Students with a mortgage. We will offer them 10% off if they take a credit card.',
    'job = student & housing = true',
  ],
  [
    'Students with a mortgage; we are going to give each of them a credit card for free.',
    'job = student & housing = true',
  ],
  [
    'Retirees in Hangzhou. If they open a credit card, we will waive the first year for them.',
    'job = retired & city = hz',
  ],
  ['Managers over 40. We can throw in a personal loan when they renew.', 'job = manager & age > 40'],
  ["Managers over 40; we won't call them any more.", 'job = manager & age > 40'],
  ['Managers over 40. They will not be contacted again.', 'job = manager & age > 40'],
  ['有房贷的学生，如果办理信用卡，给他们打九折', 'housing = true & job = student'],
  ['有房贷的学生，我们打算给他们免费的信用卡', 'housing = true & job = student'],
  ['40岁以上的管理人员，续约时我们送信用卡', 'age >= 40 & job = manager'],
  ['40岁以上的管理人员，这些人以后不再打电话了', 'age >= 40 & job = manager'],
  ['40岁以上的管理人员，后面别再打扰他们了', 'age >= 40 & job = manager'],
])('takes what the house will do with the customers as background: %s', (text, wanted) =>
  expect(audience(text)).toBe(wanted),
)

it.each([
  ['Students. We will call them if they have a mortgage.', 'housing'],
  ['学生，有信用卡的给他们发短信', 'card = true'],
  ['黄金客户，其中有房贷的我们给他们送一张券', 'housing = true'],
])('keeps what must hold of them: %s', (text, part) => expect(audience(text)).toContain(part))
