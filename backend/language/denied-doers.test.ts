import { describe, expect, it } from 'vitest'
import { households } from './testing/loyalty.ts'

const said: [string, string][] = [
  ["shoppers who haven't bought anything in the last 30 days", 'purchase count = 0 in last 30 day'],
  ['shoppers with no order in 2017', 'purchase count = 0 in 2017-01-01..2017-12-31'],
  ['buyers in 2017', 'purchase count >= 1 in 2017-01-01..2017-12-31'],
  ['renters, probable renters included', 'home in Renter,Probable Renter'],
  ['租房的，可能租房的也算', 'home in Renter,Probable Renter'],
]

describe('people who are named by what they did not do', () => {
  for (const [text, wanted] of said) it(text, () => expect(households(text)).toBe(wanted))
})
