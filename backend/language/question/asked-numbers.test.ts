import { describe, expect, it } from 'vitest'
import { createReader } from '../reader.ts'
import { bank } from '../testing/question-bank.ts'
import type { Question } from './question.ts'

const read = createReader(bank)
const asked = (text: string, before?: Question) =>
  read(text, { now: bank.clock as string, ...(before && { question: before }) })
const gold = { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' }
const fund = { event: 'purchase', where: { kind: 'compare', field: 'product', op: 'eq', value: 'fund' } }
const may: Question = {
  kind: 'metric',
  metrics: ['purchase_amount'],
  dimensions: [],
  range: { type: 'range', from: '2026-05-01', to: '2026-05-31' },
}

const cases: [string, object][] = [
  // medians, percentiles, highest and lowest
  ['median balance', { metrics: ['median:balance'] }],
  ['客户余额的中位数是多少', { metrics: ['median:balance'] }],
  ['What is the median age of gold customers?', { metrics: ['median:age'], filter: gold }],
  ['各城市余额的中位数', { metrics: ['median:balance'], dimensions: ['city'] }],
  ['年龄最低是多少，最高是多少', { metrics: ['lowest:age', 'highest:age'] }],
  ['what is the highest balance?', { metrics: ['highest:balance'] }],
  ['90th percentile of balance', { metrics: ['p90:balance'] }],
  ['余额的75分位数是多少', { metrics: ['p75:balance'] }],
  ['余额的中位数和平均数分别是多少', { metrics: ['median:balance', 'average:balance'] }],
  ['人均余额是多少，中位数又是多少', { metrics: ['average:balance', 'median:balance'] }],
  ['what was the largest purchase in May?', { metrics: ['highest:purchase.order'] }],
  // reach
  ['How many customers can we reach by SMS?', { metrics: ['reachable:sms'] }],
  ['能用短信触达多少客户', { metrics: ['reachable:sms'] }],
  ['金卡客户里能用短信联系到多少人', { metrics: ['reachable:sms'], filter: gold }],
  // the top so many
  ['余额最高的100个客户占总余额的多少', { kind: 'concentration', count: 100, metrics: ['total:balance'] }],
  ['How much of total balance do the top 50 customers hold?', { kind: 'concentration', count: 50 }],
  [
    '余额前10%的客户贡献了多少购买金额',
    { kind: 'concentration', top: 0.1, by: 'total:balance', metrics: ['purchase_amount'] },
  ],
  // part of a total
  ['基金的购买金额占总购买金额的比例', { metrics: ['share_of:purchase_amount'], part: { of: 'events', ...fund } }],
  [
    'What share of revenue comes from gold customers?',
    { metrics: ['share_of:purchase_amount'], part: { of: 'customers', where: gold } },
  ],
  // how much of a total, and of how much it is a part
  [
    '金卡客户贡献了多少购买金额？',
    { metrics: ['part_of:purchase_amount', 'share_of:purchase_amount'], part: { of: 'customers', where: gold } },
  ],
  [
    'how much revenue did gold customers bring in?',
    { metrics: ['part_of:purchase_amount', 'share_of:purchase_amount'], part: { of: 'customers', where: gold } },
  ],
  // each of two times
  ['4月和5月的购买金额分别是多少？', { comparison: { with: 'range' } }],
  ['revenue in April and May, both numbers please', { comparison: { with: 'range' } }],
  [
    'first-quarter revenue against the fourth quarter of last year: what are the two numbers?',
    { range: { type: 'range', from: '2026-01-01', to: '2026-03-31' }, comparison: { with: 'range' } },
  ],
  ['第一季度的购买金额是多少？', { range: { type: 'range', from: '2026-01-01', to: '2026-03-31' } }],
  ['5月基金的购买金额是多少', { metrics: ['purchase_amount'], events: fund }],
  // rankings with a number of groups, and of periods
  ['平均余额最高的两个城市', { metrics: ['average:balance'], dimensions: ['city'], limit: 2 }],
  ['Which two products brought in the most money this year?', { metrics: ['purchase_amount'], limit: 2 }],
  ['哪个月的购买金额最高', { grain: 'month', periods: true, order: 'desc' }],
  ['which month had the most purchases in 2025?', { grain: 'month', periods: true }],
  // two groups side by side
  ['新客和非新客的平均余额各是多少', { dimensions: ['newbie'] }],
  ['compare the average balance of gold and basic customers', { dimensions: ['tier'] }],
  // rates of a yes, and facts of a campaign
  ['哪个城市的逾期率最高', { metrics: ['share:overdue'], dimensions: ['city'] }],
  ['How many people opened Spring win-back?', { metrics: ['opened_customers'], campaign: 'C1' }],
  ['春季理财唤醒打开了多少人', { metrics: ['opened_customers'], campaign: 'C1' }],
  // why, against another time
  ['why was revenue in April lower than in January?', { kind: 'change', comparison: { with: 'range' } }],
  ['why did purchases drop in April and May?', { kind: 'change', range: { from: '2026-04-01', to: '2026-05-31' } }],
]

describe('what managers ask of numbers', () => {
  it.each(cases)('reads %s', (text, expected) => {
    expect(asked(text)).toMatchObject({ intent: 'performance', question: expected, unread: [] })
  })

  it.each([
    ['去年呢', { from: '2025-05-01', to: '2025-05-31' }],
    ['and last year?', { from: '2025-05-01', to: '2025-05-31' }],
  ])('means the same days of the year that a follow-up names: %s', (text, range) => {
    expect(asked(text, may)).toMatchObject({ question: { metrics: ['purchase_amount'], range } })
  })

  it.each([
    ['其中金卡客户贡献了多少？', ['part_of:purchase_amount', 'share_of:purchase_amount']],
    ['how much did gold customers contribute?', ['part_of:purchase_amount', 'share_of:purchase_amount']],
    ['how much of that came from gold customers?', ['part_of:purchase_amount', 'share_of:purchase_amount']],
    ['what share of it came from gold customers?', ['share_of:purchase_amount']],
  ])('is the part of what was told just before: %s', (text, metrics) => {
    const first = asked(text, may).question
    expect(first).toMatchObject({ metrics, part: { of: 'customers', where: gold }, range: may.range })
    expect(asked('那普卡呢？', first).question).toMatchObject({ metrics, part: { where: { value: 'basic' } } })
  })

  it.each(['中秋月饼活动的转化率是多少？', 'what was the conversion rate of the Christmas lottery campaign?'])(
    'says that no campaign is called so: %s',
    (text) => {
      expect(asked(text)).toMatchObject({ clarification: { reason: 'missing_data' }, unread: [] })
      expect(asked(text).question).toBeUndefined()
    },
  )

  it.each([
    '预测下个月购买金额',
    'forecast purchase amount next month',
    '下个季度余额会涨到多少？',
    '年底余额能到多少？',
    'will the balance grow next quarter?',
    '下个月能卖多少？',
  ])('says that a metric is not forecast: %s', (text) => {
    expect(asked(text)).toMatchObject({ intent: 'performance', clarification: { reason: 'missing_data' } })
  })

  it.each(['我们的利润率是多少', 'What is our customer acquisition cost?'])(
    'names a metric that nobody defined: %s',
    (text) => {
      const { unread, question } = asked(text)
      expect(question).toBeUndefined()
      expect(unread).toHaveLength(1)
    },
  )

  it.each([
    'Have not made a single purchase this year',
    '余额最高的100个客户',
    'customers with the highest balance',
    '能用短信触达的金卡客户',
  ])('leaves whom to contact to the reader of audiences: %s', (text) => {
    expect(asked(text).intent).not.toBe('performance')
  })

  it('asks about a part that it cannot tell instead of passing over it', () => {
    expect(asked('各星系平均余额').unread.length).toBeGreaterThan(0)
  })
})
