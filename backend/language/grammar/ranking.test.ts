import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('who did the most of something', () => {
  it.each([
    [
      'the 50 married customers who bought the most pieces last quarter',
      'top 50 by purchase sum(quantity) in quarter -1 within marital = married & marital = married',
    ],
    ['the 20 customers who placed the fewest orders this year', 'bottom 20 by purchase orders in year 0'],
    [
      'the 100 students who spent the most in the first quarter of 2026',
      'top 100 by purchase sum(amount) in 2026-01-01..2026-03-31 within job = student & job = student',
    ],
    [
      'Leave out students; of the rest, the 200 who bought the most units this quarter.',
      'job != student & top 200 by purchase sum(quantity) in quarter 0 within job != student',
    ],
  ])('is ranked within the time said behind it: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
})
