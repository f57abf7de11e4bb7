import { describe, expect, it } from 'vitest'
import { createReader } from '../reader.ts'
import { bank } from '../testing/question-bank.ts'

const read = createReader(bank)
const asked = (text: string) => read(text, { now: bank.clock as string })
const tiers = { kind: 'in', field: 'tier' }

describe('groups that are compared', () => {
  it.each([
    'is the average balance of gold customers higher than that of basic customers?',
    'do gold customers have a higher average balance than basic customers?',
    '金卡客户的平均余额比普卡客户高吗？',
    '金卡客户和普卡客户的平均余额差多少？',
  ])('are told apart, and what compares them is no limit: %s', (text) => {
    expect(asked(text)).toMatchObject({
      question: { metrics: ['average:balance'], dimensions: ['tier'], filter: tiers },
      unread: [],
    })
  })

  it.each(['基金和存单的购买金额各占多少？', '金卡和普卡客户的余额各占多少？'])(
    'have their shares of everything where the part of each is asked: %s',
    (text) => {
      const { question, unread } = asked(text)
      expect(unread).toEqual([])
      expect(question?.dimensions).toHaveLength(1)
      expect([question?.filter, question?.events, question?.part]).toEqual([undefined, undefined, undefined])
    },
  )

  it.each<[string, object]>([
    ['5月哪个产品的购买金额涨得最多？', { movers: 'change', order: 'desc' }],
    ["which city's purchase amount fell the most last month?", { movers: 'change', order: 'asc' }],
    ['which city grew fastest in purchase amount last month?', { movers: 'growth', order: 'desc' }],
  ])('are ranked by how much they moved where that is asked: %s', (text, expected) => {
    expect(asked(text)).toMatchObject({ question: { ...expected, comparison: { with: 'previous' } }, unread: [] })
  })

  it.each(['which product grew the most in May?', '哪个产品最大？'])(
    'are not ranked by a number that nobody named: %s',
    (text) => {
      expect(asked(text)).toMatchObject({ clarification: { reason: 'ambiguous' } })
    },
  )
})

describe('what was spent', () => {
  it.each<[string, object]>([
    ['how much was spent on funds in May?', { metrics: ['purchase_amount'], events: { event: 'purchase' } }],
    ['金卡客户上个月花了多少钱？', { metrics: ['purchase_amount'], filter: { field: 'tier' } }],
    ['what did the average customer spend last month?', { metrics: ['purchase_amount_per_customer'] }],
    ['how much does a gold customer spend on average?', { metrics: ['purchase_amount_per_customer'] }],
    ['how much did customers spend in May?', { metrics: ['purchase_amount'] }],
    ['how much did we spend on Spring win-back?', { metrics: ['campaign_cost'], campaign: 'C1' }],
  ])('is an amount: %s', (text, expected) => {
    expect(asked(text)).toMatchObject({ question: expected, unread: [] })
  })

  it.each(['上个月消费过的客户有多少？', '昨天消费过多少人？'])('is none where customers are counted: %s', (text) => {
    expect(asked(text).question).toBeUndefined()
  })
})

describe('the best and the worst period', () => {
  it.each<[string, object]>([
    ['worst week for purchases this year', { grain: 'week', order: 'asc' }],
    ['6月哪天购买最多？', { grain: 'day', order: 'desc' }],
    ['best month for revenue in 2025', { grain: 'month', order: 'desc' }],
  ])('is the first of all periods in their order: %s', (text, expected) => {
    expect(asked(text)).toMatchObject({ question: { periods: true, ...expected }, unread: [] })
  })
})
