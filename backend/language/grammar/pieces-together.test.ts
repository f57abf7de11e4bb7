import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('how many pieces they bought together', () => {
  it.each([
    [
      'those whose pieces bought in the last 30 days add up to 1,000 or more',
      'purchase sum(quantity) >= 1000 in last 30 day',
    ],
    ['customers whose items purchased this year total at least 500', 'purchase sum(quantity) >= 500 in year 0'],
    ['those whose purchases this year add up to 5,000 or more', 'purchase sum(amount) >= 5000 in year 0'],
  ])('is told by words of adding up: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
})
