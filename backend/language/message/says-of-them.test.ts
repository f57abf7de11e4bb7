import { expect, it } from 'vitest'
import { thread } from '../testing/read.ts'

it.each([
  [['杭州的学生', '余额还要高于我们客户的平均水平'], 'city = hz & job = student & balance above average'],
  [['students', 'Their balance has to be above our customer average'], 'job = student & balance above average'],
  [['学生', '月收入要高于全体客户的均值'], 'job = student & income above average'],
  [['杭州的学生', '客户还得有房贷'], 'city = hz & job = student & housing = true'],
  [['students in Hangzhou', 'the customers must be over 40'], 'job = student & city = hz & age > 40'],
])('a condition on those at hand never takes the place of the audience: %j', (messages, wanted) =>
  expect(thread(...messages)).toBe(wanted),
)

it.each([
  [['杭州的学生', '我要上海的客户，必须有房贷']],
  [['students in Hangzhou', 'find customers in Guangzhou who must have a mortgage']],
])('and other customers that are asked for do: %j', (messages) => expect(thread(...messages)).not.toContain('student'))

it.each([
  [['students with a balance over 5000', 'Put retirees in as well'], 'job in student,retired & balance > 5000'],
  [
    ['students with a balance over 5000', 'put retirees in too, and lower the balance to 3000'],
    'job in student,retired & balance > 3000',
  ],
])('who is put in joins the list: %j', (messages, wanted) => expect(thread(...messages)).toBe(wanted))
