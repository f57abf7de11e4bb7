import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('words that join', () => {
  it.each([
    ['students; nobody with a mortgage unless they are in Hangzhou', 'job = student & (housing != true | city = hz)'],
    ['除非是杭州的，否则不要有房贷的；都要是学生', '(city = hz | housing != true) & job = student'],
    ['除非是杭州的，不要有房贷的', 'city = hz | housing != true'],
    // of what is wanted it leaves out
    ['students with a mortgage unless they are in Hangzhou', 'job = student & housing = true & city != hz'],
  ])('lets an exception to a denial in: %s', (text, rule) => expect(audience(text)).toBe(rule))

  it.each([
    ['否则要杭州的学生', 'city = hz & job = student ?unread [否则]'],
    ['可联系的学生', 'job = student ?missing_data [可]'],
  ])('asks what else they mean: %s', (text, rule) => expect(audience(text)).toBe(rule))

  it.each([['余额低于0，同时余额高于1000的学生', 'balance < 0 & balance > 1000 & job = student ?contradiction']])(
    'keeps limits that hold at the same time together: %s',
    (text, rule) => expect(audience(text)).toBe(rule),
  )

  it.each([
    ['只有房贷或只有信用卡的（两样都有的不算）', '(housing = true | card = true) & !(housing = true & card = true)'],
  ])('reads that those with both do not count: %s', (text, rule) => expect(audience(text)).toBe(rule))

  it('takes a double dash for a comma', () =>
    expect(audience('（杭州的学生且余额过3万）或（上海的退休人员）——两拨都必须有房贷')).toMatch(
      /^\(\(city = hz & job = student & balance > 30000\) \| .*\) & housing = true$/,
    ))
})
