import { expect, it } from 'vitest'
import { inferCatalog } from './infer.ts'
import { labelFile } from './labels.ts'
import { naturalOrder } from './natural-order.ts'
import type { TableProfile } from './profile.ts'

it.each([
  [
    ['VIP2', 'VIP3', 'VIP1'],
    ['VIP1', 'VIP2', 'VIP3'],
  ],
  [
    ['3星', '10星', '1星'],
    ['1星', '3星', '10星'],
  ],
  [
    ['35-44', '18-24', '65+', '25-34'],
    ['18-24', '25-34', '35-44', '65+'],
  ],
  [
    ['5000以上', '1000以下', '1000-5000'],
    ['1000以下', '1000-5000', '5000以上'],
  ],
  [
    ['2) $1,000 - $2,500', '3) $2,500 +', '1) $0 - $1,000'],
    ['1) $0 - $1,000', '2) $1,000 - $2,500', '3) $2,500 +'],
  ],
  [
    ['high', 'low', 'medium'],
    ['low', 'medium', 'high'],
  ],
  [
    ['金卡', '钻石卡', '银卡'],
    ['银卡', '金卡', '钻石卡'],
  ],
])('puts values in order by their numbers or a known scale: %j', (values, wanted) =>
  expect(naturalOrder(values)).toEqual(wanted),
)

it.each([
  [['C', 'A', 'D', 'B']],
  [['North', 'South']],
  [['Tier 1', 'Tier 2']],
  [['gold', 'silver', 'trial']],
  [['3', 'many']],
])('knows of no order in %j', (values) => expect(naturalOrder(values)).toBeUndefined())

const profile: TableProfile = {
  kind: 'customers',
  idType: 'integer',
  rows: 40,
  columns: [
    ['risk_grade', 'B', 'C', 'A'],
    ['会员等级', 'VIP2', 'VIP3', 'VIP1'],
    ['club', 'trial', 'full', 'honorary'],
  ].map(([name = '', ...values]) => ({
    name,
    column: name,
    type: 'enum',
    distinct: 3,
    missing: 0,
    values: values.map((value) => ({ value, count: 9 })),
  })),
}
const attributesOf = (labels?: object) =>
  inferCatalog({
    workspace: 'w',
    timeZone: 'UTC',
    profile,
    ...(labels && { labels: labelFile.parse({ attributes: labels }) }),
  }).attributes.map(({ ordered, values }) => [ordered ?? false, values?.map(({ value }) => value).join()])

it('marks values as ordered only where their order is known, whatever the column is called', () => {
  expect(attributesOf()).toEqual([
    [false, 'A,B,C'],
    [true, 'VIP1,VIP2,VIP3'],
    [false, 'trial,full,honorary'],
  ])
})

it('takes the order from a label file', () => {
  expect(attributesOf({ risk_grade: { order: ['C', 'B', 'A'] } })[0]).toEqual([true, 'C,B,A'])
  expect(() => attributesOf({ risk_grade: { order: ['C', 'Z'] } })).toThrow(/unknown_label|Z/)
})
