import { expect, it } from 'vitest'
import type { ToolOutput } from '../../tools/index.ts'
import { describePlace } from './place-answer.ts'

const both = (zh: string, en: string) => ({ zh, en })
const table = {
  title: both('客户数按城市', 'customers by city'),
  metrics: [{ name: 'customers', label: both('客户数', 'customers') }],
  columns: [
    { name: 'city', label: both('城市', 'city'), type: 'text' },
    { name: 'customers', label: both('客户数', 'customers'), type: 'integer' },
  ],
  rows: [
    { city: 'A', customers: 9 },
    { city: 'B', customers: 5 },
    { city: 'C', customers: 5 },
    { city: 'D', customers: null },
  ],
  complete: true,
  notes: [],
  resultId: 'r1',
} as unknown as ToolOutput<'query_metrics'>

it('tells the one at the place, with those that share its figure', () => {
  expect(describePlace(table, { place: 1 }, 'en')).toMatch(/Number 1: A /)
  expect(describePlace(table, { place: 2 }, 'en')).toMatch(/Number 2 \(tied\): B .* and C /)
  expect(describePlace(table, { place: 1, order: 'asc' }, 'zh')).toContain('从低到高第 1 名')
})

it('says how many there are where the place is beyond them', () =>
  expect(describePlace(table, { place: 4 }, 'en')).toContain('Only 3 have a figure'))
