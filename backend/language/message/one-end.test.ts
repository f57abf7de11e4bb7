import { expect, it } from 'vitest'
import { audience, thread } from '../testing/read.ts'

it.each([
  [['余额5000以上的学生', '余额上限8000'], 'balance >= 5000 & balance <= 8000 & job = student'],
  [['学生', '余额上限8000'], 'job = student & balance <= 8000'],
  [['25到40岁的学生', '年龄上限45'], 'age 25..45 & job = student'],
  [['students aged 25 to 40', 'make the maximum age 45'], 'job = student & age 25..45'],
  [['students aged 25 to 40', 'a minimum age of 20'], 'job = student & age 20..40'],
])('moves or adds the end of a field that is named: %j', (messages, wanted) => expect(thread(...messages)).toBe(wanted))

it.each([
  ['余额下限500、上限8000的学生', 'balance >= 500 & balance <= 8000 & job = student'],
  ['年龄上限60岁', 'age <= 60'],
])('takes an upper or lower limit as a bound: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it.each([
  [['黄金及以上的客户', '等级放宽到白银'], 'tier in silver,gold,diamond'],
  [['tier gold or higher', 'lower the tier to silver'], 'tier in silver,gold,diamond'],
  [['tier gold or higher', 'change the tier to silver'], 'tier = silver'],
  [['学历中学及以下', '学历放宽到大学'], 'education in primary,secondary,tertiary'],
])('moves the value from which an order is taken: %j', (messages, wanted) => expect(thread(...messages)).toBe(wanted))
