import { expect, it } from 'vitest'
import { catalog } from '../catalog/catalog.ts'
import { createReader } from './reader.ts'
import { readerCatalog } from './testing/catalog.ts'
import { inShort } from './testing/read.ts'

const words = (zh: string, en: string) => ({ labels: { zh, en }, synonyms: { zh: [], en: [] } })
const bands = ['$0 - $100', '$100 - $500', '$500 - $1,000', '$1,000 +']
const shop = catalog.parse({
  ...readerCatalog,
  events: [],
  attributes: [
    ...readerCatalog.attributes,
    {
      name: 'band',
      column: 'band',
      type: 'enum',
      ...words('消费档', 'spend band'),
      values: bands.map((band, n) => ({ value: `${n + 1}`, ...words(band, band) })),
    },
    { name: 'spent', column: 'spent', type: 'decimal', unit: 'USD', ...words('年消费额', 'yearly spend') },
    {
      name: 'way',
      column: 'way',
      type: 'enum',
      ...words('购买渠道', 'purchase channel'),
      synonyms: { zh: ['渠道'], en: ['channel'] },
      values: [
        { value: 'Web', ...words('网站', 'web'), synonyms: { zh: ['网上'], en: ['website'] } },
        { value: 'Phone', ...words('电话', 'phone') },
      ],
    },
    { name: 'conv', column: 'conv', type: 'boolean', ...words('购买', 'conversion') },
  ],
})
const reader = createReader(shop)
const said = (text: string) => inShort(reader(text, { now: readerCatalog.clock ?? '' }))

it.each([
  ['customers in the $500 - $1,000 or $1,000 + spend band', 'band in 3,4'],
  ['customers in the $100 - $500, $500 - $1,000 and $1,000 + bands', 'band in 2,3,4'],
  ['消费档在$500 - $1,000或$1,000 +的客户', 'band in 3,4'],
  ['yearly spend of $1,000 +', 'spent >= 1000'],
])('takes an amount beside another band of the same field as a band: %s', (text, wanted) =>
  expect(said(text)).toBe(wanted),
)

it.each([
  ['在网站上购买、有房贷的客户', 'way = Web & housing = true'],
  ['在网站上购买的客户', 'way = Web'],
  ['通过电话渠道购买的客户', 'way = Phone'],
  ['在网上消费的学生', 'way = Web & job = student'],
  ['customers who bought over the phone and have a mortgage', 'way = Phone & housing = true'],
  ['有房贷但没有购买的客户', 'housing = true & conv != true'],
  ['有购买、渠道是网站的客户', 'conv = true & way = Web'],
])('takes buying through a channel as the channel alone: %s', (text, wanted) => expect(said(text)).toBe(wanted))
