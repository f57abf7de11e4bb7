import { expect, it } from 'vitest'
import { readerCatalog } from '../testing/catalog.ts'
import { favours } from './benefit.ts'

const catalog = {
  ...readerCatalog,
  attributes: readerCatalog.attributes.map((one) =>
    ['marital', 'age'].includes(one.name) ? { ...one, sensitivity: 'protected' as const } : one,
  ),
}
const single = { kind: 'compare', field: 'marital', op: 'eq', value: 'single' } as const
const young = { kind: 'compare', field: 'age', op: 'lt', value: 30 } as const

it.each([
  '给单身的客户送一张优惠券',
  'give single customers a discount voucher',
  '消费贷预授信名单：单身的不批',
  '安居快贷这次只推给单身客户',
  '给单身客户推荐车主贷',
  'For the Quick Credit Loan offer, select only single customers',
  'promote the new car loan to single customers',
  'give single customers 10% off',
])('sees that a benefit or credit is given by a protected trait: %s', (text) =>
  expect(favours(text, single, catalog)).toBe(true),
)

it.each([
  ['单身客户，下周沙龙用', single],
  ['email single customers about the new fund', single],
  ['有房贷的单身客户，推荐基金', single],
  ['single customers with a mortgage and a credit card', single],
  ['give customers under 30 a discount voucher', young],
] as const)('sees nothing of the kind where none is given, or age decides: %s', (text, rule) =>
  expect(favours(text, rule, catalog)).toBe(false),
)
