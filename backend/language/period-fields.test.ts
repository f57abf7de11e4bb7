import { describe, expect, it } from 'vitest'
import { catalog } from '../catalog/catalog.ts'
import { createReader } from './reader.ts'
import { inShort } from './testing/read.ts'

const field = (name: string, zh: string[], en: string[]) => ({
  name,
  column: name,
  type: 'decimal',
  labels: { zh: zh[0], en: en[0] },
  synonyms: { zh: zh.slice(1), en: en.slice(1) },
  min: 0,
  max: 900,
})

const reader = createReader(
  catalog.parse({
    version: 1,
    workspace: 'shop',
    title: { zh: '测试', en: 'Test' },
    synthetic: true,
    timeZone: 'UTC',
    customers: { labels: { zh: '客户', en: 'customers' }, idType: 'integer', rows: 10 },
    attributes: [
      field('history', ['过去一年消费额', '过去一年消费'], ['past-year spend', 'spend in the past year']),
      field('spend', ['活动后消费额', '消费额', '花费'], ['spend after the e-mail', 'spend']),
    ],
    events: [],
  }),
)
const ask = (text: string): string => inShort(reader(text, { now: '2026-06-30T00:00:00Z' }))

const said: [string, string][] = [
  ['近12个月消费额超过500的', 'history > 500'],
  ['最近一年的花费不低于300', 'history >= 300'],
  ['过去一年消费额超过500，或者消费额低于100', 'history > 500 | history < 100'],
  ['spend over the last 12 months above 500', 'history > 500'],
  ['spend above 200 in the last 365 days', 'history > 200'],
  ['消费额超过500的', 'spend > 500'],
]

describe('fields that are named with a time', () => {
  for (const [text, wanted] of said) it(text, () => expect(ask(text)).toBe(wanted))
})
