import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('a limit right behind a count of orders', () => {
  it.each([
    ['近半年有3单以上超过1000元的', 'purchase orders >= 3 {amount > 1000} in last 6 month'],
    ['下过5单、超过1000元的', 'purchase orders = 5 & purchase sum(amount) > 1000'],
    ['累计消费超过2000镑的', 'purchase sum(amount) > 2000 ?ambiguous'],
  ])('is on each of them: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
})
