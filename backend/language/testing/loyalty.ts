import { type Catalog, catalog } from '../../catalog/catalog.ts'
import { createReader } from '../reader.ts'
import { inShort } from './read.ts'

const called = (zh: string, en: string, moreZh: string[] = [], moreEn: string[] = []) => ({
  labels: { zh, en },
  synonyms: { zh: moreZh, en: moreEn },
})
const property = (name: string, type: string, zh: string, en: string, more: object = {}) => ({
  name,
  column: name,
  type,
  ...called(zh, en),
  ...more,
})
const values = (list: string[]) => ({ values: list.map((value) => ({ value, ...called(value, value) })) })

/** Households of a grocer: purchases by department in the data's own capitals, and coupons redeemed in numbered campaigns. */
export const loyaltyCatalog: Catalog = catalog.parse({
  version: 1,
  workspace: 'loyalty',
  title: { zh: '会员店', en: 'loyalty' },
  synthetic: true,
  timeZone: 'UTC',
  clock: '2018-01-01T00:00:00Z',
  customers: { ...called('客户', 'customer', ['家庭', '户'], ['household', 'shopper']), idType: 'integer', rows: 100 },
  attributes: [
    property('home', 'enum', '住房情况', 'home ownership', {
      values: [
        { value: 'Renter', ...called('租房', 'renter') },
        { value: 'Probable Renter', ...called('可能租房', 'probable renter') },
        { value: 'Homeowner', ...called('自有住房', 'homeowner') },
      ],
    }),
    property('size', 'integer', '家庭人数', 'household size', { min: 1, max: 9 }),
  ],
  events: [
    {
      name: 'purchase',
      table: 'event_purchase',
      ...called('购买', 'purchase', ['订单'], ['order']),
      verbs: {
        zh: ['购买', '买', '买过', '买了', '下单', '消费'],
        en: ['buy', 'purchase', 'order', 'shop', 'spend', 'bought'],
      },
      properties: [
        property('basket_id', 'integer', '订单号', 'order number', { role: 'order' }),
        property('store_id', 'integer', '门店', 'store', { min: 1, max: 500 }),
        property('sales_value', 'decimal', '金额', 'amount', { role: 'amount' }),
        property('department', 'enum', '部门', 'department', {
          ...called('部门', 'department', ['品类'], ['category']),
          ...values(['PRODUCE', 'DRUG GM', 'DELI', 'FUEL', 'FLORAL', 'PASTRY', 'COUPON']),
          role: 'category',
        }),
        property('product', 'text', '商品名称', 'product name', { role: 'product_name' }),
      ],
    },
    {
      name: 'redemption',
      table: 'event_redemption',
      ...called('核销', 'redemption'),
      verbs: { zh: ['核销', '用券'], en: ['redeem', 'use a coupon'] },
      properties: [property('campaign_id', 'integer', '活动编号', 'campaign ID', { min: 1, max: 27 })],
    },
  ],
  products: [],
  channels: [],
  glossary: [],
})

const read = createReader(loyaltyCatalog)

/** The audience of a message among these households, in short. */
export const households = (text: string): string => inShort(read(text, { now: loyaltyCatalog.clock ?? '' }))
