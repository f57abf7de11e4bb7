import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

const said: [string, string][] = [
  ['近90天一笔定期存款都没买过的客户', 'purchase count = 0 {sku = TD1} in last 90 day'],
  ['定期存款没买过的学生', 'purchase count = 0 {sku = TD1} & job = student'],
  ['今年任何产品都没买过的', 'purchase count = 0 in year 0'],
  ['no term deposit purchase this year', 'purchase count = 0 {sku = TD1} in year 0'],
  ['今年LUNCH BAG没买过的', 'purchase count = 0 {item contains LUNCH BAG} in year 0'],
  [
    '买过LANTERN、JUMBO BAG没买过的',
    'purchase count >= 1 {item contains LANTERN} & purchase count = 0 {item contains JUMBO BAG}',
  ],
]

describe('what was bought, said before the verb', () => {
  for (const [text, wanted] of said) it(text, () => expect(audience(text)).toBe(wanted))
})
