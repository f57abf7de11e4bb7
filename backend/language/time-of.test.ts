import { describe, expect, it } from 'vitest'
import { thread } from './testing/read.ts'

describe('a change in a conversation', () => {
  it.each([
    [
      ['bought at least twice in 2025', 'only the 100 with the highest spend in that period'],
      'purchase orders >= 2 in 2025-01-01..2025-12-31 & top 100 by purchase sum(amount) in 2025-01-01..2025-12-31 within purchase orders >= 2 in 2025-01-01..2025-12-31',
    ],
    [
      ['今年买过的学生', '只留这段时间消费最高的100位'],
      'purchase count >= 1 in year 0 & job = student & top 100 by purchase sum(amount) in year 0 within (purchase count >= 1 in year 0 & job = student)',
    ],
  ])('that points at a time means that of the audience: %s', (messages, wanted) =>
    expect(thread(...messages)).toBe(wanted),
  )

  it.each([
    [['余额1000以上的学生', '余额改成1000到5000元之间'], 'balance 1000..5000 & job = student'],
    [
      ['students with a balance of at least 1000', 'change the balance to between 1,000 and 5,000'],
      'job = student & balance 1000..5000',
    ],
  ])('to a range is no exchange of one number for the other: %s', (messages, wanted) =>
    expect(thread(...messages)).toBe(wanted),
  )

  it.each([
    [['有房贷的学生', '有没有房贷都行'], 'job = student'],
    [['students with a mortgage', "whether they have a mortgage or not doesn't matter"], 'job = student'],
    [['有房贷的学生', '房贷不限'], 'job = student'],
  ])('that frees a fact drops it: %s', (messages, wanted) => expect(thread(...messages)).toBe(wanted))

  it.each([
    [['学生', '去掉有房贷的和已婚的'], 'job = student & housing != true & marital != married'],
    [['学生', '去掉有房贷且已婚的'], 'job = student & !(housing = true & marital = married)'],
  ])('that leaves out two kinds leaves out each: %s', (messages, wanted) => expect(thread(...messages)).toBe(wanted))
})
