import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('in how many orders it was done', () => {
  it.each([
    [
      'bought more than 100 pieces this year in no more than three orders',
      'purchase sum(quantity) > 100 in year 0 & purchase orders <= 3 in year 0',
    ],
    [
      'spent over 2,000 in the last 90 days across at least 5 orders',
      'purchase sum(amount) > 2000 in last 90 day & purchase orders >= 5 in last 90 day',
    ],
    ['今年订单不少于2张的学生', 'purchase orders >= 2 in year 0 & job = student'],
    ['订单不超过3个的客户', 'purchase orders <= 3'],
  ])('counts the orders of the condition before: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

  it.each(['at least 100 pieces in one order', 'bought at least 100 pieces this year in a single order'])(
    'asks what one of several orders holds: %s',
    (text) => expect(audience(text)).toContain('?'),
  )
})
