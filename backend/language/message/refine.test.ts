import { describe, expect, it } from 'vitest'
import { read, thread } from '../testing/read.ts'

describe('changes to the audience of a thread', () => {
  it.each([
    [['学生', '余额超过5000的'], 'job = student & balance > 5000'],
    [['students', 'only those over 30'], 'job = student & age > 30'],
    [['students', 'and with a balance over 5000'], 'job = student & balance > 5000'],
    [['已婚', '有房贷的'], 'marital = married & housing = true'],
    [['students', 'not in Guangzhou'], 'job = student & city != gz'],
    [['学生', '排除广州的'], 'job = student & city != gz'],
    [['students', 'the same but in Guangzhou'], 'job = student & city = gz'],
    [['已婚', '只要余额前100名'], 'marital = married & top 100 by balance within marital = married'],
    [['married customers', 'top 100 by balance'], 'marital = married & top 100 by balance within marital = married'],
  ])('narrows: %j', (messages, rule) => {
    expect(thread(...messages)).toBe(rule)
  })

  it.each([
    [['学生', '再加上退休人员'], 'job in student,retired'],
    [['students', 'also include retirees'], 'job in student,retired'],
    [['学生', '也包括管理人员'], 'job in student,manager'],
    [['30岁以下的管理人员', '再加上所有的学生'], '(age <= 30 & job = manager) | job = student'],
    [['students over 50', 'plus all retirees'], '(job = student & age > 50) | job = retired'],
  ])('widens: %j', (messages, rule) => {
    expect(thread(...messages)).toBe(rule)
  })

  it.each([
    [['学生，余额超过5000', '去掉余额条件'], 'job = student'],
    [['学生且余额超过5000', '不要余额条件了'], 'job = student'],
    [['students with a balance over 5000', 'remove the balance condition'], 'job = student'],
    [['students with a balance over 5000', 'without the balance filter'], 'job = student'],
    [['students, balance over 5000', 'drop students'], 'balance > 5000'],
    [['学生', '去掉有房贷的和有信用卡的'], 'job = student & housing != true & card != true'],
  ])('removes: %j', (messages, rule) => {
    expect(thread(...messages)).toBe(rule)
  })

  it.each([
    [['学生', '换成退休'], 'job = retired'],
    [['students', 'make it retirees'], 'job = retired'],
    [['学生，年龄20到30', '年龄改成25到40'], 'job = student & age 25..40'],
    [['students', 'what about retirees'], 'job = retired'],
    [['学生', '那退休的呢'], 'job = retired'],
    [['余额超过5000', '大于8000'], 'balance > 8000'],
    [['students over 30', 'over 40'], 'job = student & age > 40'],
  ])('replaces: %j', (messages, rule) => {
    expect(thread(...messages)).toBe(rule)
  })

  it.each([
    [['余额超过5000', '改成8000'], 'balance > 8000'],
    [['balance over 5000', 'make it 8000'], 'balance > 8000'],
    [['余额超过5000且年龄30以上', '把5000改成8000'], 'balance > 8000 & age >= 30'],
    [['balance over 5000 and age at least 30', 'change 30 to 35'], 'balance > 5000 & age >= 35'],
    [['余额最高的100名', '改成200名'], 'top 200 by balance'],
    [['top 100 by balance', 'make it 200'], 'top 200 by balance'],
    [['近90天没买过', '改成60天'], 'purchase count = 0 in last 60 day'],
    [['no purchase in the last 90 days', 'make it 60 days'], 'purchase count = 0 in last 60 day'],
    [['买过“LAMP”', '5件以上'], 'purchase sum(quantity) >= 5 {item contains LAMP}'],
    [['bought "LAMP"', 'at least 5 pieces'], 'purchase sum(quantity) >= 5 {item contains LAMP}'],
    [['近90天买过3次以上', '5次以上'], 'purchase orders >= 5 in last 90 day'],
    [['bought in the last 90 days', 'what about the last 30 days'], 'purchase count >= 1 in last 30 day'],
  ])('puts one number in the place of another: %j', (messages, rule) => {
    expect(thread(...messages)).toBe(rule)
  })

  it.each([
    [['年龄25到35', '上限改成40'], 'age 25..40'],
    [['aged 25 to 35', 'change the upper limit to 40'], 'age 25..40'],
    [['aged 25 to 35', 'change the lower limit to 20'], 'age 20..35'],
    [['余额超过5000', '上限1万'], 'balance > 5000 & balance <= 10000'],
  ])('moves one end of a range: %j', (messages, rule) => {
    expect(thread(...messages)).toBe(rule)
  })

  it.each([
    [['学生', '30岁以上', '撤销'], 'job = student'],
    [['students', 'over 30', 'in Guangzhou', 'undo'], 'job = student & age > 30'],
  ])('goes back: %j', (messages, rule) => {
    expect(thread(...messages)).toBe(rule)
  })

  it.each([
    [['学生', '重新来，退休客户'], 'job = retired'],
    [['students', 'start over, retirees'], 'job = retired'],
    [['students', 'customers with a housing loan'], 'housing = true'],
  ])('starts afresh: %j', (messages, rule) => {
    expect(thread(...messages)).toBe(rule)
  })

  it('has nothing to go back to in a new thread', () => {
    expect(read('undo').rule).toBeUndefined()
  })
})
