import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('compared with the population', () => {
  it.each([
    ['the 50 biggest spenders, by total amount', 'top 50 by purchase sum(amount)'],
    ['top 100 customers by balance', 'top 100 by balance'],
    ['余额最高的100名客户', 'top 100 by balance'],
    ['余额最多的5000人', 'top 5000 by balance'],
    ['top 10% by spend', 'top 10% by purchase sum(amount)'],
    ['消费额前10%', 'top 10% by purchase sum(amount)'],
    ['近90天消费额前20%', 'top 20% by purchase sum(amount) in last 90 day'],
    ['top 20% of customers by spend in the last 90 days', 'top 20% by purchase sum(amount) in last 90 day'],
    ['the 200 customers who spent the most in 2025', 'top 200 by purchase sum(amount) in 2025-01-01..2025-12-31'],
    ['bottom 5% by income', 'bottom 5% by income'],
    ['the youngest 50 customers', 'bottom 50 by age'],
  ])('ranks: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['top quarter by balance', 'top 25% by balance'],
    ['余额前四分之一', 'top 25% by balance'],
    ['top half by income', 'top 50% by income'],
  ])('ranks by shares of the whole: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['the 300 students by balance', 'top 300 by balance within job = student & job = student'],
    ['已婚客户中余额最高的50名', 'marital = married & top 50 by balance within marital = married'],
  ])('joins the halves of a ranking and counts among the rest: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['余额高于平均', 'balance above average'],
    ['balance above average', 'balance above average'],
    ['above-average income', 'income above average'],
    ['收入低于平均水平', 'income below average'],
    ['spent more than average in the last 90 days', 'purchase sum(amount) in last 90 day above average'],
  ])('compares with the mean: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })
})

it.each([
  ['按余额从高到低排，前一百五十位', 'top 150 by balance'],
  ['按月收入从低到高取300个', 'bottom 300 by income'],
  ['the top 20 students in descending order of balance', 'top 20'],
])('reads the order that a list is put in: %s', (text, wanted) => {
  expect(audience(text)).toContain(wanted)
  expect(audience(text)).not.toMatch(/[?[]/)
})

it.each(['percentile rank of balance between 60 and 80', 'balance in the 60th to 80th percentile'])(
  'ranks by percentile and limits no amount: %s',
  (text) => expect(audience(text)).toContain('percent_rank'),
)
