import { describe, expect, it } from 'vitest'
import { read } from '../testing/read.ts'

const contains = (value: string) => ({ kind: 'text', field: 'item', op: 'contains', value })
const bought = (where: object, op = 'gte', value = 1, measure: object = { type: 'count' }) => ({
  kind: 'event',
  event: 'purchase',
  where,
  measure,
  op,
  value,
})

describe('a word of the name of what was bought', () => {
  it.each([
    'bought something with LUNCH BAG in the name',
    'customers who bought an item whose product name contains LUNCH BAG',
    'bought a product with the word LUNCH BAG in its description',
    'has taken home a lunch bag (LUNCH BAG in the product name)',
    '买过品名里带LUNCH BAG字样的东西',
    '买过午餐袋（品名带 LUNCH BAG）的客户',
    '品名含“LUNCH BAG”的货买过',
  ])('is read in any order: %s', (text) =>
    expect(read(text)).toMatchObject({ rule: bought(contains('LUNCH BAG')), unread: [] }),
  )

  it.each([['never bought anything with T-LIGHT in the product name'], ['午餐袋（品名带 T-LIGHT）从来没带过一个回家']])(
    'is denied with its event, hyphens included: %s',
    (text) => expect(read(text)).toMatchObject({ rule: bought(contains('T-LIGHT'), 'eq', 0), unread: [] }),
  )

  it.each([['BUNTING in at least 3 different orders'], ['品名带BUNTING的买过3单以上']])(
    'is counted in orders: %s',
    (text) =>
      expect(read(text)).toMatchObject({ rule: bought(contains('BUNTING'), 'gte', 3, { type: 'orders' }), unread: [] }),
  )
})

describe('a number of one line of an order', () => {
  const both = { kind: 'all', of: [contains('T-LIGHT'), { kind: 'compare', field: 'quantity', op: 'gte', value: 100 }] }

  it.each([
    'at least one order line, product name contains T-LIGHT, with a quantity of 100 pieces or above',
    '至少有一行订单，品名含 T-LIGHT，且该行数量在100件及以上',
    '买过品名含T-LIGHT的商品，单行数量不低于100',
  ])('limits the line and not the sum: %s', (text) => {
    const { rule, unread } = read(text)
    expect(unread).toEqual([])
    expect(rule).toMatchObject({ kind: 'event', measure: { type: 'count' } })
    const where = rule?.kind === 'event' && rule.where?.kind === 'all' ? rule.where.of : []
    expect(where).toEqual(expect.arrayContaining(both.of))
  })

  it.each(['an order line of at least 500 pieces', 'bought at least 500 units in one order line'])(
    'is told by the line: %s',
    (text) =>
      expect(read(text).rule).toMatchObject(bought({ kind: 'compare', field: 'quantity', op: 'gte', value: 500 })),
  )
})
