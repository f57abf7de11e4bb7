import { expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

it.each([
  [
    '最近30天买过午餐袋的客户，就是商品名带 LUNCH BAG 的。',
    'purchase count >= 1 {item contains LUNCH BAG} in last 30 day',
  ],
  [
    'customers who bought lunch bags in the last 30 days, i.e. LUNCH BAG in the product name',
    'purchase count >= 1 {item contains LUNCH BAG} in last 30 day',
  ],
  [
    'customers who bought lamps this year, namely LANTERN in the product name',
    'purchase count >= 1 {item contains LANTERN} in year 0',
  ],
  ['买过灯笼的客户，也就是商品名称里含LANTERN的', 'purchase count >= 1 {item contains LANTERN}'],
  ['近90天买过 BUNTING（同样看商品名）的客户', 'purchase count >= 1 {item contains BUNTING} in last 90 day'],
])('the name told behind is the one that is looked for: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
