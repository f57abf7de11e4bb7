import { expect, it } from 'vitest'
import type { Attribute } from '../../catalog/catalog.ts'
import { createReader } from '../reader.ts'
import { readerCatalog } from '../testing/catalog.ts'

const money = (name: string, zh: string, en: string): Attribute => ({
  ...(readerCatalog.attributes[0] as Attribute),
  name,
  column: name,
  type: 'decimal',
  unit: 'CNY',
  sensitivity: 'none',
  labels: { zh, en },
  synonyms: { zh: [], en: [] },
})
const reader = createReader({
  ...readerCatalog,
  attributes: [
    ...readerCatalog.attributes,
    money('wealth', '理财持仓', 'wealth holdings'),
    money('funds', '基金持仓', 'fund holdings'),
    money('assets', '总资产', 'total assets'),
  ],
})

it.each([
  ['理财持仓加基金持仓合起来还不到总资产两成的客户', 'lt', 0.2],
  ['wealth holdings and fund holdings together are less than 20% of total assets', 'lt', 0.2],
  ['理财持仓和基金持仓合计占总资产的一半以上', 'gte', 0.5],
  ['wealth holdings plus fund holdings combined over 50% of total assets', 'gt', 0.5],
] as const)('sets figures that are added up against a share of another: %s', (text, op, times) =>
  expect(reader(text, { now: '2026-06-30T02:00:00Z' })).toMatchObject({
    rule: { kind: 'total', fields: ['wealth', 'funds'], op, than: { fields: ['assets'], times } },
    unread: [],
  }),
)
