import { describe, expect, it } from 'vitest'
import { audience, thread } from '../testing/read.ts'

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

describe('a second ranking without a measure of its own', () => {
  it.each([
    ['top 20% by balance but not in the top 5%', 'top 20% by balance & !(top 5% by balance)'],
    ['余额前20%但不在前5%', 'top 20% by balance & !(top 5% by balance)'],
    ['neither the top 30% nor the bottom 30% by balance', '!(top 30% by balance) & !(bottom 30% by balance)'],
    ['今年登录得最多的50人', 'top 50 by login count in year 0'],
    ['今年花得最多的50人', 'top 50 by purchase sum(amount) in year 0'],
  ])('goes by the one that is named: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
})

it('both rankings of a change count among the customers of the thread', () =>
  expect(thread('students', 'top 20% by balance but not in the top 5%')).toBe(
    'job = student & top 20% by balance within job = student & !(top 5% by balance within job = student)',
  ))
