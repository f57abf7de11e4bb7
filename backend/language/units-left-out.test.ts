import { expect, it } from 'vitest'
import { audience } from './testing/read.ts'

it.each([
  [
    'no login in the last 30, but an order in the last 90 days',
    'login count = 0 in last 30 day & purchase count >= 1 in last 90 day',
  ],
  [
    'at least 3 orders in the last 6 months and no login in the last 2',
    'purchase orders >= 3 in last 6 month & login count = 0 in last 2 month',
  ],
])('takes the unit that the message names for a length without one: %s', (text, wanted) =>
  expect(audience(text)).toBe(wanted),
)
