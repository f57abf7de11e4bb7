import { expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

it.each([
  [
    'two groups: students with a balance over 500, and retired customers. Both have to be in Hangzhou',
    '((job = student & balance > 500) | job = retired) & city = hz',
  ],
  [
    'I want two kinds of customers: students, and retired customers with a mortgage. Either way, the balance must be over 500',
    '(job = student | (job = retired & housing = true)) & balance > 500',
  ],
  [
    'two kinds of people: students and retired customers. In both cases, leave out anyone with a mortgage',
    'job in student,retired & housing != true',
  ],
  [
    'two groups: students with a balance over 500, and retired customers with a credit card; whichever group it is, only in Hangzhou',
    '((job = student & balance > 500) | (job = retired & card = true)) & city = hz',
  ],
  [
    '两类客户都要：一是有信用卡的学生，二是有房贷的退休客户。另外不管哪一类，近30天登录过的都不要。',
    '((card = true & job = student) | (housing = true & job = retired)) & login count = 0 in last 30 day',
  ],
  [
    '两拨人：一拨是杭州的学生，另一拨是广州的退休客户。两拨人的余额都得在5000以上。',
    '((city = hz & job = student) | (city = gz & job = retired)) & balance >= 5000',
  ],
])('what is said of all groups limits each of them: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it.each([
  [
    'two groups: students with a balance over 500, and retired customers. No mortgages please',
    '((job = student & balance > 500) | job = retired) & housing != true',
  ],
])('so does a sentence of its own behind groups told in one: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it('and where each group has several sentences, the last one is of the last group', () =>
  expect(audience('两类客户：第一类是杭州的学生。余额要5000以上。第二类是广州的退休客户。余额要1万以上。')).toBe(
    '(city = hz & job = student & balance >= 5000) | (city = gz & job = retired & balance >= 10000)',
  ))

it('a group that is pointed at with "whichever" says no more', () =>
  expect(audience('余额5000以上的客户，不管是哪一类，都要有房贷')).toBe('balance >= 5000 & housing = true'))
