import { describe, expect, it } from 'vitest'
import { audience, read } from './testing/read.ts'

describe('what no kind of rule can say', () => {
  it.each([
    '周末登录过的客户',
    'logged in on Mondays',
    'bought on a Sunday',
    '晚上10点后登录过',
    'logged in before 9 am in the last 30 days',
    '周一登录过的',
  ])('asks for dates in place of days of the week and hours: %s', (text) => {
    const { clarification } = read(text)
    expect(clarification?.reason).toBe('missing_data')
    expect(clarification?.question.en).toContain('day of the week')
  })

  it.each(['余额比年龄大的客户', 'spent more this quarter than last quarter', 'balance higher than their age'])(
    'asks for a number in place of another figure: %s',
    (text) => {
      expect(read(text).clarification?.question.en).toContain('cannot be compared with another one')
    },
  )

  it.each([
    ['余额比收入多的客户', 'balance > income'],
    ['balance higher than their monthly income', 'balance > income'],
    ['customers whose income exceeds their balance', 'income > balance'],
    ['余额超过月收入的', 'balance > income'],
  ])('sets figures of one unit against each other: %s', (text, rule) => expect(audience(text)).toBe(rule))

  it.each([
    'Beijing purchases make up 40% or more of everything they spend',
    'at least half of their spend goes to dining',
    '餐饮的花费占总消费四成以上的客户',
    '餐饮消费占比超过30%的客户',
    '订单的一半以上用在餐饮的客户',
  ])('asks for an amount in place of a share of what one customer spends: %s', (text) => {
    expect(read(text).clarification?.question.en).toContain('share of their own spend')
  })

  it('reads the day of a week that was named', () => {
    expect(audience('上周五登录过的客户')).toBe('login count >= 1 in 2026-06-26..2026-06-26')
  })

  it('takes no share of a field for an amount of it', () => {
    expect(audience('used more than half of their balance')).toContain('?')
  })
})

describe('a date that can be meant two ways', () => {
  it('is asked about, with both days to choose from', () => {
    const { clarification } = read('logged in on 03/04/2026')
    expect(clarification?.reason).toBe('ambiguous')
    expect(clarification?.options).toHaveLength(2)
  })

  it.each([
    ['logged in between 03/04/2026 and 15/05/2026', 'login count >= 1 in 2026-04-03..2026-05-15'],
    ['logged in between 03/04/2026 and 05/15/2026', 'login count >= 1 in 2026-03-04..2026-05-15'],
    ['logged in on 04/04/2026', 'login count >= 1 in 2026-04-04..2026-04-04'],
  ])('is taken as another date of the message says: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })
})
