import { describe, expect, it } from 'vitest'
import { createReader } from '../reader.ts'
import { bank } from '../testing/question-bank.ts'
import type { Question } from './question.ts'

const read = createReader(bank)
const asked = (text: string, before?: Question) =>
  read(text, { now: bank.clock as string, ...(before && { question: before }) })
const gold = { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' }
const effect: Question = { kind: 'effect', metrics: [], dimensions: [], campaign: 'C1' }

describe('questions about numbers', () => {
  it.each<[string, object]>([
    ['上季度购买金额', { metrics: ['purchase_amount'], range: { type: 'calendar', unit: 'quarter', offset: -1 } }],
    ['北京客户的平均余额', { metrics: ['average:balance'] }],
    ['去年每个季度的购买金额', { grain: 'quarter', range: { type: 'calendar', unit: 'year', offset: -1 } }],
    ['what was the effect of Spring win-back?', { kind: 'effect', campaign: 'C1' }],
    ['春季理财唤醒的效果怎么样？', { kind: 'effect', campaign: 'C1' }],
    ['春季理财唤醒对金卡客户提升了多少？', { kind: 'effect', campaign: 'C1', filter: gold }],
    ['was the split of Gold upgrade right?', { kind: 'split', campaign: 'C2' }],
    ['金卡升级的分流对吗？', { kind: 'split', campaign: 'C2' }],
    ['is the result of Spring win-back significant?', { kind: 'significance', campaign: 'C1' }],
    ['春季理财唤醒的提升显著吗？', { kind: 'significance', campaign: 'C1' }],
    ['which campaign had the best lift?', { kind: 'compare' }],
    ['哪个渠道增量最好？', { kind: 'compare', ranked: 'channels' }],
    ['which channel had the best lift?', { kind: 'compare', ranked: 'channels' }],
    [
      'what is the conversion rate of Spring win-back?',
      { kind: 'metric', metrics: ['conversion_rate'], campaign: 'C1' },
    ],
    ['open rate of Spring win-back', { kind: 'metric', metrics: ['open_rate'], campaign: 'C1' }],
    [
      'what was revenue last month?',
      { kind: 'metric', metrics: ['purchase_amount'], range: { type: 'calendar', unit: 'month', offset: -1 } },
    ],
    [
      '上个月销售额是多少，环比呢？',
      {
        metrics: ['purchase_amount'],
        range: { type: 'calendar', unit: 'month', offset: -1 },
        comparison: { with: 'previous' },
      },
    ],
    ['monthly revenue', { metrics: ['purchase_amount'], grain: 'month' }],
    ['销售额按月走势', { metrics: ['purchase_amount'], grain: 'month' }],
    ['how many customers are there by city?', { kind: 'metric', metrics: ['customers'], dimensions: ['city'] }],
    ['各城市的客户数', { kind: 'metric', metrics: ['customers'], dimensions: ['city'] }],
    [
      'top 5 cities by average balance',
      { metrics: ['average:balance'], dimensions: ['city'], limit: 5, order: 'desc' },
    ],
    ['平均余额最高的前5个城市', { metrics: ['average:balance'], dimensions: ['city'], limit: 5, order: 'desc' }],
    ['金卡客户的平均余额是多少', { metrics: ['average:balance'], filter: gold }],
    [
      'what share of revenue do the top 20% of customers bring in?',
      { kind: 'concentration', metrics: ['purchase_amount'], top: 0.2 },
    ],
    ['前20%的客户贡献了多少销售额？', { kind: 'concentration', metrics: ['purchase_amount'], top: 0.2 }],
    [
      'why did revenue drop in April?',
      { kind: 'change', metrics: ['purchase_amount'], range: { type: 'range', from: '2026-04-01', to: '2026-04-30' } },
    ],
    [
      '为什么4月销售额下降了？',
      { kind: 'change', metrics: ['purchase_amount'], range: { type: 'range', from: '2026-04-01', to: '2026-04-30' } },
    ],
    ['哪个城市的金卡客户最多', { metrics: ['customers'], dimensions: ['city'], order: 'desc', filter: gold }],
    ['which city has the highest balance?', { metrics: ['average:balance'], dimensions: ['city'], order: 'desc' }],
    ['客户的等级构成', { metrics: ['customers'], dimensions: ['tier'] }],
    ['how are our customers distributed across cities', { metrics: ['customers'], dimensions: ['city'] }],
    ['breakdown of customers by city and tier', { metrics: ['customers'], dimensions: ['city', 'tier'] }],
    ['人均购买次数', { metrics: ['purchase_per_customer'] }],
    ['average number of purchases per customer last month', { metrics: ['purchase_per_customer'] }],
    ['average order value of gold customers', { metrics: ['purchase_order_value'], filter: gold }],
    ['客户余额总额', { metrics: ['total:balance'] }],
    ['余额前10%的客户占总余额多少', { kind: 'concentration', metrics: ['total:balance'], top: 0.1 }],
    ['上个月的销售额同比', { metrics: ['purchase_amount'], comparison: { with: 'year_before' } }],
    [
      'what was revenue last quarter compared with the quarter before',
      { range: { type: 'calendar', unit: 'quarter', offset: -1 }, comparison: { with: 'previous' } },
    ],
    [
      '5月和4月的销售额对比',
      {
        range: { type: 'range', from: '2026-05-01', to: '2026-05-31' },
        comparison: { with: 'range', range: { type: 'range', from: '2026-04-01', to: '2026-04-30' } },
      },
    ],
    [
      'how did revenue change from March to April?',
      {
        range: { type: 'range', from: '2026-04-01', to: '2026-04-30' },
        comparison: { with: 'range', range: { type: 'range', from: '2026-03-01', to: '2026-03-31' } },
      },
    ],
    ['did revenue grow last month?', { metrics: ['purchase_amount'], comparison: { with: 'previous' } }],
    ['金卡客户里新客占多少', { metrics: ['share_of_group'], filter: gold, share: { field: 'newbie', value: true } }],
    [
      'what share of gold customers bought last month?',
      { metrics: ['share_of_group'], filter: gold, share: { kind: 'event', event: 'purchase' } },
    ],
    ['各城市的新客占比', { metrics: ['share_of_group'], dimensions: ['city'], share: { field: 'newbie' } }],
    ['compare Gold upgrade with Spring win-back', { kind: 'compare', campaigns: ['C2', 'C1'] }],
    ['春季理财唤醒和金卡升级哪个效果好', { kind: 'compare', campaigns: ['C1', 'C2'] }],
    ['我们最近做过哪些活动', { kind: 'metric', dimensions: ['campaign'] }],
    ['of our gold customers, what % are new customers?', { metrics: ['share_of_group'], filter: gold }],
    ['gold customers penetration by city', { metrics: ['share_of_group'], dimensions: ['city'] }],
    ['卖得最好的三个产品是哪些', { dimensions: ['purchase.product'], limit: 3, order: 'desc' }],
    ['compare revenue in April and May', { comparison: { with: 'range' } }],
    [
      'how many customers did Gold upgrade reach, and what did it cost?',
      { metrics: ['sent_customers'], campaign: 'C2' },
    ],
    ['was Gold upgrade worth it?', { kind: 'effect', campaign: 'C2' }],
  ])('reads %s', (text, expected) => {
    expect(asked(text)).toMatchObject({ intent: 'performance', question: expected, unread: [] })
  })
})

describe('follow-ups', () => {
  it.each<[string, Question, object]>([
    ['and for gold customers?', effect, { kind: 'effect', campaign: 'C1', filter: gold }],
    ['那新客呢？', effect, { kind: 'effect', campaign: 'C1', filter: { field: 'newbie', value: true } }],
    [
      'same but conversion',
      { ...effect, filter: gold as never },
      { metrics: ['conversion_rate'], campaign: 'C1', filter: gold },
    ],
    ['what about Gold upgrade?', effect, { kind: 'effect', campaign: 'C2' }],
    ['is it significant?', effect, { kind: 'significance', campaign: 'C1' }],
    ['was the split right?', effect, { kind: 'split', campaign: 'C1' }],
    ['by city', effect, { kind: 'effect', campaign: 'C1', dimensions: ['city'] }],
    ['按城市看呢？', effect, { kind: 'effect', campaign: 'C1', dimensions: ['city'] }],
    [
      'and year on year?',
      { kind: 'metric', metrics: ['purchase_amount'], dimensions: [] },
      { metrics: ['purchase_amount'], comparison: { with: 'year_before' } },
    ],
    [
      'why did April drop?',
      { kind: 'metric', metrics: ['purchase_amount'], dimensions: [], grain: 'month' },
      { kind: 'change', metrics: ['purchase_amount'], range: { type: 'range', from: '2026-04-01', to: '2026-04-30' } },
    ],
  ])('reads %s from the question before', (text, before, expected) => {
    expect(asked(text, before)).toMatchObject({ intent: 'performance', question: expected, unread: [] })
  })

  it('takes nothing from the question before into one that stands alone', () => {
    const { question } = asked('what was revenue by city?', { ...effect, filter: gold as never })
    expect(question).toEqual({ kind: 'metric', metrics: ['purchase_amount'], dimensions: ['city'] })
  })
})

describe('a share of the audience at hand', () => {
  const among = (text: string) => read(text, { now: bank.clock as string, current: gold as never, history: [] })

  it.each(['what % of them are new customers?', '其中新客占多少', '这些客户里新客的占比'])(
    'is of that audience: %s',
    (text) => {
      expect(among(text)).toMatchObject({ question: { filter: gold, share: { field: 'newbie' } }, unread: [] })
      expect(among(text).rule).toBeUndefined()
    },
  )

  it.each(['what share of customers are new customers?', '新客占多少'])(
    'is asked about where no group is named: %s',
    (text) => {
      expect(among(text).unread).not.toEqual([])
    },
  )
})

describe('what is no question about numbers', () => {
  it.each([
    'gold customers with a balance above average',
    'customers who bought in the last 90 days',
    'find customers in Beijing with a balance over 50000',
    'customers with an average balance above 50000',
    '余额高于平均的金卡客户',
    '近90天没买过的客户',
    '给近90天没买过的金卡客户做一次活动',
    '余额最高的100名客户',
    'top 20 customers by balance',
    'top quarter of the balance',
    'ordered in April and in May',
    '圈选上个月的新客',
    'customers to win back for better retention',
  ])('leaves %s to the reader of audiences', (text) => {
    expect(asked(text).question).toBeUndefined()
  })

  it('names words that it does not know, and asks which campaign is meant', () => {
    expect(asked('what was revenue by city for zorblax customers?').unread.map(({ text }) => text)).toEqual(['zorblax'])
    expect(asked('客户流失率是多少')).toMatchObject({ intent: 'performance', unread: [{ text: '客户流失率' }] })
    expect(asked('retention rate last month').unread.map(({ text }) => text)).toEqual(['retention rate'])
    expect(asked('哪个产品最好？').clarification).toMatchObject({ reason: 'ambiguous' })
    const { clarification } = asked('was the split right?')
    expect(clarification?.options).toHaveLength(2)
  })
})
