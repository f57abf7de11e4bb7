import { expect, it } from 'vitest'
import { audience } from './testing/read.ts'

for (const text of ['订单累计消费超过800', '全部订单消费超过800', '所有订单加起来花了超过800'])
  it(`a sum of money behind the orders is limited, not their number: ${text}`, () =>
    expect(audience(text)).toBe('purchase sum(amount) > 800'))
it('a number of orders stays one', () => expect(audience('订单超过8')).toMatch(/purchase (?:orders|count) > 8/))
