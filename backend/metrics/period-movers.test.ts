import { expect, it } from 'vitest'
import { bank } from '../language/testing/question-bank.ts'
import { ranksSteps, stepsBefore } from './period-movers.ts'

const clock = { asOf: '2026-06-30T02:00:00Z', catalog: bank }
const row = (d0: string) => ({ d0 })

it('sets each period that is over against the one right before it', () => {
  const rows = ['2026-01-01', '2026-02-01', '2026-04-01', '2026-05-01', '2026-06-01'].map(row)
  const found = stepsBefore(rows, { grain: 'month', dimensions: [] }, clock)
  expect([...found].map(([one, before]) => [one.d0, before.d0])).toEqual([
    ['2026-02-01', '2026-01-01'],
    ['2026-05-01', '2026-04-01'],
  ])
})

it('keeps the groups of a series apart', () => {
  const rows = [
    { d0: 'sh', d1: '2025-01-01' },
    { d0: 'bj', d1: '2025-04-01' },
    { d0: 'sh', d1: '2025-04-01' },
  ]
  const found = stepsBefore(rows, { grain: 'quarter', dimensions: ['city'] }, clock)
  expect([...found.keys()]).toEqual([rows[2]])
})

it('is asked for where periods are ranked by their change and by no other time', () => {
  const query = { metrics: ['purchase_amount'], dimensions: [], order: 'desc' as const, limit: 50 }
  expect(ranksSteps({ ...query, grain: 'month', periods: true, movers: 'change' })).toBe(true)
  expect(ranksSteps({ ...query, grain: 'month', periods: true })).toBe(false)
})
