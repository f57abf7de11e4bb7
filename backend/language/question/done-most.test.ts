import { describe, expect, it } from 'vitest'
import { type Catalog, catalog as schema } from '../../catalog/catalog.ts'
import { createReader } from '../reader.ts'
import { bank } from '../testing/question-bank.ts'
import type { Question } from './question.ts'

const both = (zh: string, en: string) => ({ zh, en })
const shop: Catalog = schema.parse({
  ...bank,
  attributes: [
    ...bank.attributes,
    {
      name: 'layer',
      column: 'layer',
      type: 'enum',
      labels: both('客户分层', 'segment'),
      values: [
        { value: 'a', labels: both('忠诚', 'loyal') },
        { value: 'b', labels: both('沉睡', 'asleep') },
      ],
    },
  ],
  events: bank.events.map((event) =>
    event.name === 'purchase'
      ? {
          ...event,
          properties: [
            ...event.properties,
            { name: 'pieces', column: 'pieces', type: 'integer', labels: both('数量', 'quantity'), role: 'quantity' },
            {
              name: 'place',
              column: 'place',
              type: 'enum',
              labels: both('渠道', 'channel'),
              role: 'channel',
              values: [
                { value: 'web', labels: both('网站', 'web'), synonyms: { zh: ['线上'], en: ['online'] } },
                { value: 'store', labels: both('门店', 'store'), synonyms: { zh: [], en: ['in store'] } },
              ],
            },
          ],
        }
      : event,
  ),
})

const reader = createReader(shop)
const asked = (text: string, before?: Question) =>
  reader(text, { now: shop.clock as string, ...(before && { question: before }) })
const place = (value: string) => ({ kind: 'compare', field: 'place', op: 'eq', value })
const inStore = { event: 'purchase', where: place('store') }
const may = { type: 'range', from: '2026-05-01', to: '2026-05-31' } as const

describe('what is done and sold the most', () => {
  it.each<[string, object]>([
    ['which city spends the most?', { metrics: ['purchase_amount'], dimensions: ['city'], order: 'desc' }],
    ['哪个城市的客户花钱最多？', { metrics: ['purchase_amount'], dimensions: ['city'] }],
    ['which tier spends the most per head?', { metrics: ['purchase_amount_per_customer'], dimensions: ['tier'] }],
    ['哪个等级的客户买得最多？', { metrics: ['purchase_orders'], dimensions: ['tier'], order: 'desc' }],
    ['which city buys least often?', { metrics: ['purchase_orders'], dimensions: ['city'], order: 'asc' }],
    ['how much did we sell in May?', { metrics: ['purchase_amount'], range: may }],
    ['how much have we sold this year to date?', { metrics: ['purchase_amount'] }],
    ['5月卖了多少件？', { metrics: ['purchase_quantity'], range: may }],
    ['how many units did we sell in May?', { metrics: ['purchase_quantity'], range: may }],
    ['平均每单多少件？', { metrics: ['purchase_quantity_per_order'] }],
    [
      'by units, which product is our slowest seller, and how many went out?',
      { metrics: ['purchase_quantity'], dimensions: ['purchase.product'], order: 'asc' },
    ],
    ['按件数看，哪个产品卖得最少，卖了多少件？', { metrics: ['purchase_quantity'], order: 'asc' }],
    ['卖得最差的产品是哪个？', { metrics: ['purchase_amount', 'purchase_quantity'], order: 'asc' }],
    ['哪一层客户花得最多？', { metrics: ['purchase_amount'], dimensions: ['layer'] }],
    ['各层客户的平均余额', { metrics: ['average:balance'], dimensions: ['layer'] }],
    ['what share of revenue comes from our 50 biggest spenders?', { kind: 'concentration', count: 50 }],
    ['消费最高的50个客户占总购买金额几成？', { kind: 'concentration', count: 50 }],
  ])('is a figure of events: %s', (text, expected) => {
    const { question, unread } = asked(text)
    expect(question).toMatchObject(expected)
    expect(question?.filter).toBeUndefined()
    expect(unread).toEqual([])
  })

  it.each(['which kind of customers has the highest average balance?', '哪一类客户平均余额最高？'])(
    'asks between which groups, where nothing that was said parts the figure: %s',
    (text) => {
      expect(asked(text)).toMatchObject({ clarification: { reason: 'ambiguous' } })
      expect(asked(text).question).toBeUndefined()
    },
  )
})

describe('values of events side by side', () => {
  it.each([
    ['线上和门店的平均订单金额分别是多少？', 'purchase_order_value'],
    ["what's the average order value online and in store?", 'purchase_order_value'],
    ['compare revenue online and in store', 'purchase_amount'],
    ['线上和门店哪个销售额更高？', 'purchase_amount'],
  ])('are told apart: %s', (text, metric) => {
    expect(asked(text)).toMatchObject({ question: { metrics: [metric], dimensions: ['purchase.place'] }, unread: [] })
  })

  it.each(['and online?', '线上呢？'])('take the place of the value before in a follow-up: %s', (text) => {
    const before: Question = {
      kind: 'metric',
      metrics: ['purchase_amount'],
      dimensions: ['purchase.product'],
      events: inStore as never,
      range: may,
    }
    expect(asked(text, before)).toMatchObject({
      question: { dimensions: ['purchase.product'], events: { where: place('web') }, range: may },
      unread: [],
    })
  })

  it('stay, with the time, where the follow-up names another number of the same events', () => {
    const before: Question = {
      kind: 'metric',
      metrics: ['purchase_amount'],
      dimensions: [],
      events: inStore as never,
      range: may,
    }
    for (const text of ['平均订单金额呢？', 'and the average order value?'])
      expect(asked(text, before)).toMatchObject({
        question: { metrics: ['purchase_order_value'], events: inStore, range: may },
      })
  })
})
