import { describe, expect, it } from 'vitest'
import { createReader } from '../reader.ts'
import { bank } from '../testing/question-bank.ts'
import type { Question } from './question.ts'

const read = createReader(bank)
const asked = (text: string, before?: Question) =>
  read(text, { now: bank.clock as string, ...(before && { question: before }) })
const tiers = { kind: 'in', field: 'tier', values: ['gold', 'basic'] }
const balance: Question = { kind: 'metric', metrics: ['average:balance'], dimensions: [] }
const byTier: Question = { ...balance, dimensions: ['tier'] }
const may = { type: 'range', from: '2026-05-01', to: '2026-05-31' } as const

describe('how far two groups are apart', () => {
  it.each([
    '金卡客户和普卡客户的平均余额差多少？',
    '金卡和普卡的平均余额差距有多大？',
    'what is the difference in average balance between gold and basic customers?',
  ])('is asked outright: %s', (text) =>
    expect(asked(text).question).toMatchObject({ dimensions: ['tier'], filter: tiers, difference: true }),
  )
  it('is asked of a yes and a no', () =>
    expect(asked('新客和非新客的平均余额差多少？').question).toMatchObject({
      dimensions: ['newbie'],
      difference: true,
    }))
  it.each([
    'difference?',
    'how big is the gap?',
    'so what is the difference in percent?',
    'in relative terms?',
    'and in percent instead of points?',
    '差多少？',
    '差百分之几？',
    '两者差多少？',
    '差距呢？',
    '相对差异呢？',
  ])('may be asked behind them: %s', (text) =>
    expect(asked(text, byTier).question).toEqual({ ...byTier, difference: true }),
  )
  it('is asked of groups that were named as one', () =>
    expect(asked('difference?', { ...balance, filter: tiers as Question['filter'] }).question).toMatchObject({
      dimensions: ['tier'],
      difference: true,
    }))
  it.each(['what is the difference between gold and basic?', '金卡和普卡差多少？'])(
    'may name the groups behind a figure: %s',
    (text) =>
      expect(asked(text, balance).question).toMatchObject({
        ...balance,
        dimensions: ['tier'],
        filter: tiers,
        difference: true,
      }),
  )
  it.each(['and compared with Shanghai?', '和上海相比呢？'])('puts others beside those before: %s', (text) =>
    expect(
      asked(text, { ...balance, filter: { kind: 'compare', field: 'city', op: 'eq', value: 'bj' } }).question,
    ).toMatchObject({ dimensions: ['city'], filter: { kind: 'in', field: 'city' } }),
  )
  it('is no other question behind an effect: 相对提升呢？', () => {
    const effect: Question = { kind: 'effect', metrics: [], dimensions: [], campaign: 'C1' }
    for (const text of ['相对提升呢？', 'and in percent instead of points?', 'difference in percentage points?'])
      expect(asked(text, effect).question).toEqual(effect)
  })
  it('is asked without a word for asking', () =>
    expect(asked('Beijing vs Shanghai average balance').question).toMatchObject({ dimensions: ['city'] }))
})

describe('what was told before, parted', () => {
  const revenue: Question = { kind: 'metric', metrics: ['purchase_amount'], dimensions: [], range: may }
  it.each([
    'by city',
    'by city, top 5',
    'top 3 cities',
    '按城市',
    '按城市前3',
    '哪个城市最高？',
    'which city is the highest?',
  ])('stays of the same figure: %s', (text) =>
    expect(asked(text, revenue).question).toMatchObject({
      metrics: ['purchase_amount'],
      dimensions: ['city'],
      range: may,
    }),
  )
  it.each(['how many customers are there by city?', '各城市的客户数'])('unless customers are counted: %s', (text) =>
    expect(asked(text, revenue).question?.metrics).toEqual(['customers']),
  )
  it('loses an old number of groups and a series where groups are ranked', () => {
    const cities: Question = { ...revenue, dimensions: ['city'], order: 'desc', limit: 3 }
    expect(asked('by tier', cities).question).not.toHaveProperty('limit')
    expect(asked('top 3 cities', { ...revenue, grain: 'month' }).question).not.toHaveProperty('grain')
  })
})

describe('a part of what was told', () => {
  const byCity: Question = {
    kind: 'metric',
    metrics: ['purchase_amount'],
    dimensions: ['city'],
    order: 'desc',
    limit: 3,
  }
  it.each(['share of Beijing?', '北京占多少？'])('is one number and no table: %s', (text) =>
    expect(asked(text, byCity).question).toEqual({
      kind: 'metric',
      metrics: ['share_of:purchase_amount'],
      dimensions: [],
      part: { of: 'customers', where: { kind: 'compare', field: 'city', op: 'eq', value: 'bj' } },
    }),
  )
  it('is of the total where the figure before is a mean', () =>
    expect(asked('share of gold', byTier).question).toMatchObject({
      metrics: ['share_of:total:balance'],
      dimensions: [],
    }))
  it.each(['as a share of the total', '占总额的比例呢？'])('takes those of the question before: %s', (text) => {
    const gold = { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' } as const
    const question = asked(text, { ...byCity, dimensions: [], limit: undefined, filter: gold, grain: 'month' }).question
    expect(question).toMatchObject({ metrics: ['share_of:purchase_amount'], part: { where: gold }, grain: 'month' })
    expect(question).not.toHaveProperty('filter')
  })
  it.each(['交易额最高的三个城市合计占多少？', "top 3 cities' share of revenue"])(
    'may be that of the first groups: %s',
    (text) =>
      expect(asked(text.replace('交易额', '销售额')).question).toMatchObject({
        dimensions: ['city'],
        limit: 3,
        together: true,
      }),
  )
  it.each(['合计占多少？', 'what share do they hold together?', 'their combined share?', '这三个城市一共占百分之几？'])(
    'is asked of the groups before: %s',
    (text) => expect(asked(text, byCity).question).toEqual({ ...byCity, together: true }),
  )
})

describe('a share of records by their own amount', () => {
  it.each([
    '100元以上的订单占比是多少？',
    '订单里100元以上的占多少？',
    'What share of orders are over 100 yuan?',
    'what percentage of our orders were worth more than 100?',
  ])('is none of customers: %s', (text) =>
    expect(asked(text).question).toMatchObject({
      metrics: ['share_of:purchase_orders'],
      part: { of: 'orders', event: 'purchase' },
    }),
  )
  it.each(['what share of revenue comes from orders over 1000?', '1000元以上的购买金额占比'])(
    'may be of what they come to: %s',
    (text) =>
      expect(asked(text).question).toMatchObject({
        metrics: ['share_of:purchase_amount'],
        part: { event: 'purchase' },
      }),
  )
  it.each(['那500元以上呢？', 'and over 500?'])('takes another limit: %s', (text) => {
    const before = asked('100元以上的订单占比是多少？').question
    expect(asked(text, before).question).toMatchObject({ ...before, part: { where: { field: 'amount', value: 500 } } })
  })
})

describe('orders by their amount', () => {
  it.each(['how many orders over 100 last month?', '上个月金额超过100的订单有几个？'])('are whole ones: %s', (text) =>
    expect(asked(text).question).toMatchObject({
      metrics: ['part_of:purchase_orders'],
      part: { of: 'orders', where: { field: 'amount', op: 'gt', value: 100 } },
    }),
  )
  it('are those of the customers that a follow-up names', () =>
    expect(asked('金卡客户呢？', asked('100元以上的订单占比').question).question).toMatchObject({
      part: { of: 'orders' },
      filter: { field: 'tier' },
    }))
})

describe('figures per customer', () => {
  it.each(['orders per customer by quarter', '每位客户平均订单数按季度'])('are no totals: %s', (text) =>
    expect(asked(text).question).toMatchObject({ metrics: ['purchase_orders_per_customer'], grain: 'quarter' }),
  )
})
