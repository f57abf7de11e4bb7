import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('words around a limit that say it again or turn it', () => {
  it.each([
    ['下过5单以上（含5单）', 'purchase orders >= 5'],
    ['at least 5 orders (5 included)', 'purchase orders >= 5'],
    ['five orders or more since April', 'purchase orders >= 5 in 2026-04-01..'],
    ['ordered 3 times or fewer in 2025', 'purchase orders <= 3 in 2025-01-01..2025-12-31'],
    [
      'spent over 2,000 in Q1 2026 or over 3,000 in Q2 2026',
      'purchase sum(amount) > 2000 in 2026-01-01..2026-03-31 | purchase sum(amount) > 3000 in 2026-04-01..2026-06-30',
    ],
    ['买东西的日子至多2天，一天没买也算', 'purchase days <= 2'],
    ['logged in on two days at most in 2025 (zero days is fine too)', 'login days <= 2 in 2025-01-01..2025-12-31'],
    ['turned 50 but not yet 60', 'age >= 50 & age < 60'],
    ['月收入过万的学生', 'income > 10000 & job = student'],
    ['anything but a student, with a card', 'job != student & card = true'],
    ['职业那一栏还空着的', 'job missing'],
    [
      'no orders ever whose lifetime purchases add up to more than 1,000',
      'purchase count = 0 & purchase sum(amount) > 1000 ?contradiction',
    ],
  ])('%s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })
})

describe('times told by years and in lists', () => {
  it.each([
    ['2020到2022年之间开的户', 'joined in 2020-01-01..2022-12-31'],
    ['joined between 2018 and 2020', 'joined in 2018-01-01..2020-12-31'],
    ['joined this month or last month', 'joined in month 0 | joined in month -1'],
    ['本月或者上个月开户的', 'joined in month 0 | joined in month -1'],
    ['whose birthday comes up within the next 14 days', '{"kind":"anniversary","field":"birthday","from":0,"to":14}'],
  ])('%s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })
})

describe('what did not come after', () => {
  it('is asked about where it is told of more than the event itself', () => {
    expect(audience('spent over 500 in total and never logged in after that')).toContain('?')
  })

  const step = '"steps":[{"event":"purchase"}]'
  it.each([
    'bought something and has not logged in since',
    'bought something, but never logged in after that',
    '买过东西，打那以后就再也没登录过',
    '买过东西，此后没有登录',
  ])('%s', (text) => {
    expect(audience(text)).toContain(step)
    expect(audience(text)).toContain('"without":{"event":"login"}')
  })

  it('counts a year between two events as twelve months', () => {
    expect(audience('先买了定期存款，之后一年内又登录过')).toContain('12 month')
  })
})

describe('what one event holds or came to', () => {
  it.each([
    ['一次花了超过500的', 'purchase count >= 1 {amount > 500}'],
    ['买过一次', 'purchase orders = 1'],
  ])('%s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    'an order with more than 5 different products',
    'bought more than 5 different products in one order',
    '一次买了超过20种商品的',
    '买过东西之后当天就登录的',
    '全年不少于4单的',
  ])('is asked about where no rule tells it: %s', (text) => {
    expect(audience(text)).toContain('?')
  })

  it.each(['买完定期存款半年内又登录的', '买了定期存款之后半年内又登录的'])(
    'takes a length between two events for the time from one to the other: %s',
    (text) => {
      expect(audience(text)).toContain('6 month')
      expect(audience(text)).not.toContain('in last')
    },
  )
})
