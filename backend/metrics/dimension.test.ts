import { expect, it } from 'vitest'
import type { Attribute, Catalog } from '../catalog/catalog.ts'
import { dimensionLabel, dimensionOf } from './dimension.ts'

const code: Attribute = {
  name: 'product_code',
  column: 'product_code',
  type: 'text',
  role: 'product_code',
  distinct: 3,
  labels: { zh: '产品代码', en: 'product code' },
} as Attribute
const catalog = {
  attributes: [],
  events: [{ name: 'purchase', properties: [code] }],
  products: [{ code: 'WM01', labels: { zh: '日日盈', en: 'Daily Gain' } }],
} as unknown as Catalog

it('calls a product by its name where the catalog has one, else by its code', () => {
  const dimension = dimensionOf(catalog, 'purchase.product_code')
  expect(dimensionLabel(dimension, 'WM01')).toEqual({ zh: '日日盈', en: 'Daily Gain' })
  expect(dimensionLabel(dimension, 'XX09')).toEqual({ zh: 'XX09', en: 'XX09' })
})
