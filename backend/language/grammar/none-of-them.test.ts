import { expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

it.each([
  [
    'customers who made 3 or more purchases in the last 90 days, none of them at a branch',
    'purchase orders >= 3 in last 90 day & purchase count = 0 {place = branch} in last 90 day',
  ],
  [
    '近90天购买3次以上，其中没有在网点买的',
    'purchase orders >= 3 in last 90 day & purchase count = 0 {place = branch} in last 90 day',
  ],
  [
    'customers who made 3 or more purchases in the last 90 days and have never bought at a branch',
    'purchase orders >= 3 in last 90 day & purchase count = 0 {place = branch}',
  ],
])('none of them is none of those: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
