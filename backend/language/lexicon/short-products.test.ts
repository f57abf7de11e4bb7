import { expect, it } from 'vitest'
import { catalog } from '../../catalog/catalog.ts'
import { createReader } from '../reader.ts'
import { readerCatalog } from '../testing/catalog.ts'
import { inShort } from '../testing/read.ts'

const product = (code: string, zh: string, en: string) => ({
  code,
  kind: 'insurance' as const,
  labels: { zh, en },
  synonyms: { zh: [], en: [] },
})
const reader = createReader(
  catalog.parse({
    ...readerCatalog,
    products: [
      product('A1', '年金保险', 'annuity'),
      product('C1', '一年大额存单', '1-year certificate of deposit'),
      product('C3', '三年大额存单', '3-year certificate of deposit'),
    ],
  }),
)

it.each([
  ['买过年金险', 'purchase count >= 1 {sku = A1}'],
  ['买过三年大额存单', 'purchase count >= 1 {sku = C3}'],
  ['买过大额存单', 'purchase count >= 1 {sku in C1,C3}'],
  ['bought a certificate of deposit', 'purchase count >= 1 {sku in C1,C3}'],
])('knows products by what they go by for short: %s', (text, rule) =>
  expect(inShort(reader(text, { now: readerCatalog.clock ?? '' }))).toBe(rule),
)
