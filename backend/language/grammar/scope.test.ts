import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('how far words reach', () => {
  it.each([
    ['有房贷或个人贷款的客户', 'housing = true | loan = true'],
    ['customers with a housing loan or a personal loan', 'housing = true | loan = true'],
    ['either a housing loan or a personal loan', 'housing = true | loan = true'],
    ['要么有房贷要么有个人贷款的已婚客户', '(housing = true | loan = true) & marital = married'],
    [
      'married customers with either a housing loan or a credit card',
      'marital = married & (housing = true | card = true)',
    ],
    ['已婚或近90天买过', 'marital = married | purchase count >= 1 in last 90 day'],
    ['学生或60岁以上', 'job = student | age >= 60'],
    ['students or aged 60 or more', 'job = student | age >= 60'],
  ])('joins by "or": %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it('does not deny a consent that stands behind denials of other things', () => {
    expect(audience('没有房贷，没有个人贷款，同意短信，60岁以上')).toBe(
      'housing != true & loan != true & consent_sms = true & age >= 60',
    )
  })

  it.each([
    ['有房贷和个人贷款的客户', 'housing = true & loan = true'],
    ['既有房贷又有个人贷款', 'housing = true & loan = true'],
    ['both a housing loan and a personal loan', 'housing = true & loan = true'],
    ['余额超过5000、收入超过3000且年龄不到40', 'balance > 5000 & income > 3000 & age < 40'],
    ['balance over 5000, income over 3000 and age under 40', 'balance > 5000 & income > 3000 & age < 40'],
  ])('joins by "and": %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['学生和退休人员', 'job in student,retired'],
    ['students and retirees', 'job in student,retired'],
    ['职业是学生或退休', 'job in student,retired'],
    ['job is student or retired', 'job in student,retired'],
  ])('takes listed values of one field as any of them: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['余额超过5000或低于0', 'balance > 5000 | balance < 0'],
    ['balance over 5000 or under 0', 'balance > 5000 | balance < 0'],
    ['已婚且余额超过5000或低于0', 'marital = married & (balance > 5000 | balance < 0)'],
    ['married with a balance over 5000 or under 0', 'marital = married & (balance > 5000 | balance < 0)'],
    ['余额超过5000或低于0且已婚', '(balance > 5000 | balance < 0) & marital = married'],
    ['2 to 4 orders, or more than 20', 'purchase orders 2..4 | purchase orders > 20'],
  ])('goes on about the same field after "or": %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['没有房贷和个人贷款', 'housing != true & loan != true'],
    ['no housing loan or personal loan', 'housing != true & loan != true'],
    ['neither a housing loan nor a personal loan', 'housing != true & loan != true'],
    ['既没有房贷也没有个人贷款', 'housing != true & loan != true'],
    ['没有任何贷款', 'housing != true & loan != true'],
    ['no loan at all', 'housing != true & loan != true'],
    ['既不是学生也不是退休', 'job != student & job != retired'],
    ['not student or retired', '!(job in student,retired)'],
    ['不是学生或退休', '!(job in student,retired)'],
    ['non-students', 'job != student'],
    ['not married and not student', 'marital != married & job != student'],
  ])('denies all that a negation reaches: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['已婚但没有房贷', 'marital = married & housing != true'],
    ['married but without a housing loan', 'marital = married & housing != true'],
    ['没有房贷，但有信用卡', 'housing != true & card = true'],
    ['no housing loan but with a credit card', 'housing != true & card = true'],
  ])('ends a negation at "but": %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['除了学生以外的客户', 'job != student'],
    ['all customers except students', 'job != student'],
    ['not the ones with a balance under 100, students', '!(balance < 100) & job = student'],
    ['gold customers, not those over 60', 'tier = gold & !(age > 60)'],
    ['学生除外', 'job != student'],
    ['students excluded', 'job != student'],
    ['除学生和退休人员之外，余额超过1万', '!(job in student,retired) & balance > 10000'],
    ['balance over 10,000, excluding students and retirees', 'balance > 10000 & !(job in student,retired)'],
    ['except for students, but with a balance over 5000', 'job != student & balance > 5000'],
  ])('leaves out exceptions before and behind: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['有房贷或信用卡，但不同时有', '(housing = true | card = true) & !(housing = true & card = true)'],
    [
      'a housing loan or a credit card but not both',
      '(housing = true | card = true) & !(housing = true & card = true)',
    ],
    ['not both a housing loan and a personal loan', '!(housing = true & loan = true)'],
  ])('tells one of two from not both: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['学生客户，有房贷的，或者余额5万以上的', 'job = student & (housing = true | balance >= 50000)'],
    ['学生客户，退休客户，或者余额5万以上的客户', 'job in student,retired | balance >= 50000'],
    [
      '学生客户，有房贷的不算；另外，退休的但余额5万以上也行',
      '(job = student & housing != true) | (job = retired & balance >= 50000)',
    ],
    [
      'students, not counting those with a mortgage; retirees with a balance over 50000 are fine too',
      '(job = student & housing != true) | (job = retired & balance > 50000)',
    ],
    ['余额5万以上、还是学生的客户', 'balance >= 50000 & job = student'],
    ['学生还是退休的客户', 'job in student,retired'],
  ])('tells who they all are from alternatives: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['学历是小学或者没有记录的学生', '(education = primary | education missing) & job = student'],
    [
      'students whose education is either primary or not recorded',
      'job = student & (education = primary | education missing)',
    ],
    ['customers whose balance is either missing or below 600', 'balance missing | balance < 600'],
    ['gold or higher for tier', 'tier in gold,diamond'],
  ])('takes a missing value as one of the alternatives: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })
})
