import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('a measure over some of the events', () => {
  it.each([
    ['今年网点消费金额最高的100人', 'top 100 by purchase sum(amount) {place = branch} in year 0'],
    [
      'the 100 customers with the highest total of branch purchases this year',
      'top 100 by purchase sum(amount) {place = branch} in year 0',
    ],
    [
      'top 50 customers by number of branch purchases this year',
      'top 50 by purchase orders {place = branch} in year 0',
    ],
    ['the 50 customers with the most purchases this year', 'top 50 by purchase orders in year 0'],
    ['20 customers with the fewest logins', 'bottom 20 by login count'],
  ])('%s', (text, wanted) => expect(audience(text)).toBe(wanted))
})
