import { describe, expect, it } from 'vitest'
import { audience, read } from '../testing/read.ts'

describe('"and" and "or" in one breath', () => {
  it.each([
    [
      '有房贷或有个人贷款且年龄50以上',
      '(housing = true | loan = true) & age >= 50 OR housing = true | (loan = true & age >= 50)',
    ],
    [
      'with a housing loan or a personal loan and aged 50 or more',
      '(housing = true | loan = true) & age >= 50 OR housing = true | (loan = true & age >= 50)',
    ],
    [
      '已婚或有房贷且余额超过5000',
      'marital = married | (housing = true & balance > 5000) OR (marital = married | housing = true) & balance > 5000',
    ],
    [
      '有房贷且已婚或有信用卡',
      '(housing = true & marital = married) | card = true OR housing = true & (marital = married | card = true)',
    ],
    [
      'housing loan and married or credit card',
      '(housing = true & marital = married) | card = true OR housing = true & (marital = married | card = true)',
    ],
  ])('gives both groupings of %s', (text, rules) => {
    expect(audience(text)).toBe(rules)
  })

  it('words the other grouping in both languages, with brackets', () => {
    const { alternatives } = read('有房贷或有个人贷款且年龄50以上')
    expect(alternatives?.map(({ label }) => label)).toEqual([
      {
        zh: expect.stringMatching(/房贷.+，或（.*个人贷款.+，且年龄.+）/),
        en: expect.stringMatching(/, or \(.+, and age .+\)/),
      },
    ])
  })

  it.each([
    ['余额超过5000或低于0且已婚', '(balance > 5000 | balance < 0) & marital = married'],
    ['balance over 5000 or under 0 and married', '(balance > 5000 | balance < 0) & marital = married'],
    ['已婚，或者有房贷且余额超过5000', 'marital = married | (housing = true & balance > 5000)'],
    [
      'married, or with a housing loan and a balance over 5000',
      'marital = married | (housing = true & balance > 5000)',
    ],
    ['(housing loan or credit card) and married', '(housing = true | card = true) & marital = married'],
    ['学生或退休且余额超过5000', 'job in student,retired & balance > 5000'],
    [
      'married with either a housing loan or a credit card and aged 50 or more',
      'marital = married & (housing = true | card = true) & age >= 50',
    ],
  ])('has one reading of %s, where field, comma, bracket or "either" group it', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })
})
