import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('what somebody began with', () => {
  const first = audience('customers whose first purchase was the term deposit')
  it.each([
    'customers who started with the term deposit',
    'people who began with the term deposit as their very first purchase',
    'the term deposit was the first thing they bought',
    '从定期存款开始买的客户',
    '定期存款是他们买的第一款产品',
    '买的第一款产品是定期存款的客户',
  ])('is the first purchase of all: %s', (text) => {
    expect(first).toMatch(/first/)
    expect(audience(text)).toBe(first)
  })

  it.each([
    'started with the term deposit and bought a "LUNCH BAG" at some point afterwards',
    'began with the term deposit and moved on to a "LUNCH BAG" later',
    '买的第一款产品是定期存款，后来又买了“LUNCH BAG”的客户',
  ])('may be followed by something else: %s', (text) => {
    expect(audience(text)).toContain(first)
    expect(audience(text)).toMatch(/then|LUNCH BAG/)
    expect(audience(text)).not.toMatch(/\?|\[/)
  })

  it('is not what was bought first of two', () =>
    expect(audience('bought the term deposit first and then a "LUNCH BAG"')).not.toContain(first))
})
