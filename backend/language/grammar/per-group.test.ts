import { describe, expect, it } from 'vitest'
import { audience, thread } from '../testing/read.ts'

const wanted = '(housing = true & balance >= 10000) | (housing != true & balance >= 50000)'
describe('what is asked of each group', () => {
  it.each([
    '有房贷的，余额1万以上就行；没有房贷的，要5万以上',
    '有房贷的，余额1万就够，没有房贷的，要5万以上',
    '有房贷的余额1万以上，其他人余额要5万以上',
    '有房贷的余额1万就够，其余的要5万以上',
    'If they have a mortgage, a balance of 10,000 is enough; without a mortgage it must be at least 50,000',
    'with a mortgage a balance of 10,000 will do, everyone else needs 50,000 or more',
  ])('joins the groups, and not all that is asked: %s', (text) => expect(audience(text)).toBe(wanted))

  it('leaves the rest of a list alone', () =>
    expect(audience('把已婚的排除掉，剩下的学生都要')).toBe('marital != married & job = student'))
})

describe('sections of a message', () => {
  it.each([
    [
      '有房贷的，余额要不到1万；没有房贷的，余额要超过5万。不要学生',
      '((housing = true & balance < 10000) | (housing != true & balance > 50000)) & job != student',
    ],
    [
      'students, balance over 5000; or retirees, balance over 10000. No housing loan in any case.',
      '((job = student & balance > 5000) | (job = retired & balance > 10000)) & housing != true',
    ],
    [
      '学生，余额超过5000；要么就是退休人员，余额超过1万',
      '(job = student & balance > 5000) | (job = retired & balance > 10000)',
    ],
  ])('are joined as they are parted: %s', (text, rule) => expect(audience(text)).toBe(rule))
})

describe('an enough behind a number', () => {
  it.each([
    ['余额5000就行的学生', 'balance >= 5000 & job = student'],
    ['students, a balance of 5000 is enough', 'job = student & balance >= 5000'],
    ['余额不超过5000即可', 'balance <= 5000'],
  ])('is the least that is asked: %s', (text, rule) => expect(audience(text)).toBe(rule))
})

describe('neither of several fields', () => {
  it.each(['neither job nor income is known', 'customers where neither the job nor the income has been recorded'])(
    'is missing both: %s',
    (text) => expect(audience(text)).toBe('job missing & income missing'),
  )
})

describe('where alternatives begin and end', () => {
  it.each([
    ['学生客户中，余额超过5000的，或者有房贷的', 'job = student & (balance > 5000 | housing = true)'],
    [
      'in the group of students, those with a balance over 5000, or with a housing loan',
      'job = student & (balance > 5000 | housing = true)',
    ],
    [
      '有房贷且余额5000以上的，或者有信用卡且余额1万以上的，都可以，但不能是学生',
      '((housing = true & balance >= 5000) | (card = true & balance >= 10000)) & job != student',
    ],
  ])('is heard: %s', (text, rule) => expect(audience(text)).toBe(rule))

  it.each([
    '职业未知的客户，还有学生里余额5万以上的客户',
    'customers whose job is unknown, plus those with a balance of 50,000 or more who are students',
  ])('adds people to people: %s', (text) => expect(audience(text)).toMatch(/^job missing \| \(/))

  it('adds a condition where no people are named behind it', () =>
    expect(audience('余额超过5000的客户，还有房贷')).toBe('balance > 5000 & housing = true'))
})

describe('a change to what was said', () => {
  it.each([
    [['钻石客户', '等级放宽到黄金及以上'], 'tier in gold,diamond'],
    [['silver customers', 'change the tier to silver or higher'], 'tier in silver,gold,diamond'],
    [['余额超过5000的客户', '余额改成超过100'], 'balance > 100'],
    [['customers with a balance over 5000', 'change the balance to over 60'], 'balance > 60'],
    [['余额超过1000的客户', '收入还得在5000以上'], 'balance > 1000 & income >= 5000'],
  ])('keeps what a range holds: %s', (turns, rule) => expect(thread(...turns)).toBe(rule))

  it('is about the same goods where they were bought again', () =>
    expect(thread('2025年买过定期存款的客户', '今年又买过的去掉')).toMatch(/sku = TD1.*sku = TD1/))
})
