import { describe, expect, it } from 'vitest'
import { type Catalog, catalog as schema } from '../../catalog/catalog.ts'
import { createReader } from '../reader.ts'
import { bank } from '../testing/question-bank.ts'
import type { Question } from './question.ts'

const both = (zh: string, en: string) => ({ zh, en })
/** The bank with logins by device, card payments, an opening date and words of its own. */
const branch: Catalog = schema.parse({
  ...bank,
  attributes: [
    ...bank.attributes,
    {
      name: 'open_date',
      column: 'open_date',
      type: 'date',
      labels: both('开户日期', 'account opening date'),
      synonyms: { zh: ['开户'], en: ['account opened', 'opened'] },
    },
  ],
  events: [
    ...bank.events,
    {
      name: 'login',
      table: 'event_login',
      labels: both('登录', 'login'),
      verbs: { zh: ['登录'], en: ['log in', 'sign in'] },
      properties: [
        {
          name: 'device',
          column: 'device',
          type: 'enum',
          labels: both('设备', 'device'),
          values: [
            { value: 'ios', labels: both('苹果', 'iPhone') },
            { value: 'android', labels: both('安卓', 'Android') },
          ],
        },
      ],
    },
    {
      name: 'payment',
      table: 'event_payment',
      labels: both('支付', 'payment'),
      verbs: { zh: ['支付'], en: ['pay'] },
      properties: [
        { name: 'sum', column: 'sum', type: 'decimal', labels: both('金额', 'amount'), role: 'amount', unit: 'CNY' },
      ],
    },
  ],
  glossary: [
    {
      labels: both('高净值客户', 'high-net-worth customer'),
      synonyms: { zh: ['高净值'], en: ['high-net-worth'] },
      rule: { kind: 'compare', field: 'balance', op: 'gte', value: 1_000_000 },
    },
  ],
})
const read = createReader(branch)
const now = branch.clock as string
const asked = (text: string, question?: Question) => read(text, { now, ...(question && { question }) })
const gold = { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' } as const
const rich = { kind: 'compare', field: 'balance', op: 'gte', value: 1_000_000 }
const month = (offset: number) => ({ type: 'calendar', unit: 'month', offset })
const metric = (more: Partial<Question>): Question => ({ kind: 'metric', metrics: [], dimensions: [], ...more })

const cases: [string, object][] = [
  // what one must have to be among the top
  ['余额要到多少才能进前10%？', { metrics: ['p90:balance'] }],
  ['金卡客户里，余额前5%的门槛是多少', { metrics: ['p95:balance'], filter: gold }],
  ['what balance puts a customer in the top 20%?', { metrics: ['p80:balance'] }],
  ["what's the cut-off for the bottom 10% by balance?", { metrics: ['p10:balance'] }],
  // groups ranked by a share of their own
  ['哪个城市的逾期客户占比最高，是多少？', { metrics: ['share_of_group'], dimensions: ['city'], order: 'desc' }],
  ['逾期占比最高的两个城市', { metrics: ['share_of_group'], dimensions: ['city'], limit: 2 }],
  [
    'which city has the smallest share of gold customers, and how large is it?',
    { metrics: ['share_of_group'], dimensions: ['city'], order: 'asc', share: gold },
  ],
  // how many, and which share of a group they are
  ['逾期的金卡客户有多少，占金卡客户的百分之几？', { metrics: ['count_of_group', 'share_of_group'], filter: gold }],
  [
    'how many gold customers are overdue, and what share of gold customers is that?',
    { metrics: ['count_of_group', 'share_of_group'], filter: gold },
  ],
  // a share within those who did something in a time counts in that time
  [
    'of the customers who bought something this year, what share placed two or more orders?',
    { share: { measure: { type: 'orders' }, op: 'gte', value: 2, window: { unit: 'year', offset: 0 } } },
  ],
  ['今年买过东西的客户里，下过两单及以上的占多少？', { share: { value: 2, window: { unit: 'year', offset: 0 } } }],
  // two times in one message
  [
    'how many accounts were opened this quarter, and how many the quarter before?',
    { metrics: ['dated:open_date'], comparison: { with: 'range', range: { unit: 'quarter', offset: -1 } } },
  ],
  ['本月有多少客户登录过，上个月呢？', { metrics: ['login_customers'], comparison: { range: month(-1) } }],
  ['purchase amount in May, and in April?', { range: { from: '2026-05-01' }, comparison: { with: 'range' } }],
  // people counted over periods
  ['how many accounts were opened each month this year?', { metrics: ['dated:open_date'], grain: 'month' }],
  ['今年每个季度新开户多少人', { metrics: ['dated:open_date'], grain: 'quarter' }],
  ['how many gold customers logged in each month this year?', { metrics: ['login_customers'], filter: gold }],
  // how often, with a verb
  ['客户最常用什么设备登录', { metrics: ['login_count'], dimensions: ['login.device'], order: 'desc' }],
  ['which device do people log in from most often?', { metrics: ['login_count'], dimensions: ['login.device'] }],
  ['which product do gold customers buy least often?', { metrics: ['purchase_count'], order: 'asc', filter: gold }],
  // what was done, as an amount
  ['how much did customers pay last month?', { metrics: ['payment_amount'], range: month(-1) }],
  ['金卡客户上个月支付了多少钱', { metrics: ['payment_amount'], filter: gold, range: month(-1) }],
  ['how much did gold customers spend this year?', { metrics: ['purchase_amount'], filter: gold }],
  // the number stands before the order
  ['our two best sellers this year by purchase amount', { dimensions: ['purchase.product'], limit: 2 }],
  ['how much of total balance is held by the 20 biggest customers?', { kind: 'concentration', count: 20 }],
  // one of them, per head, a word of the workspace
  ['median size of a single purchase this year', { metrics: ['median:purchase.order'] }],
  ['how many logins per customer did we see last month?', { metrics: ['login_per_customer'] }],
  ['how many of our high-net-worth customers can we reach by SMS?', { metrics: ['reachable:sms'], filter: rich }],
  // the time beside the figure is its own
  [
    'how much did customers who bought a fund spend last year?',
    { metrics: ['purchase_amount'], range: { unit: 'year', offset: -1 } },
  ],
  ['how does revenue in May stack up against the same month last year?', { comparison: { with: 'year_before' } }],
  // what is ranked before "with"; the mean of single orders; whose number it is
  ['the two cities with the highest average balance', { dimensions: ['city'], limit: 2, order: 'desc' }],
  ['今年购买金额的中位数', { metrics: ['median:purchase.order'] }],
  ["what's the median size of an order this year?", { metrics: ['median:purchase.order'] }],
  ['total revenue this year', { metrics: ['purchase_amount'] }],
  ['I need the monthly trend of revenue for this year', { metrics: ['purchase_amount'], grain: 'month' }],
  ['average balance of customers who logged in last month', { metrics: ['average:balance'] }],
]

const followUps: [string, Partial<Question>, object][] = [
  ['那再往前一个月呢？', { metrics: ['login_count'], range: month(-1) as Question['range'] }, { range: month(-2) }],
  [
    'and the month before that?',
    { metrics: ['login_count'], range: month(-1) as Question['range'] },
    { range: month(-2) },
  ],
  [
    'and the 30 days before that?',
    { metrics: ['login_count'], range: { type: 'last', n: 30, unit: 'day' } },
    { range: { type: 'ago', min: 30, max: 60, unit: 'day' } },
  ],
  [
    '再往前一个月呢',
    { metrics: ['login_count'], range: { type: 'calendar', unit: 'quarter', offset: 0 } },
    { range: { from: '2026-03-01', to: '2026-03-31' } },
  ],
  [
    '换成中位数',
    { metrics: ['average:balance'], dimensions: ['city'] },
    { metrics: ['median:balance'], dimensions: ['city'] },
  ],
  [
    'same thing but the median',
    { metrics: ['average:balance'], filter: gold },
    { metrics: ['median:balance'], filter: gold },
  ],
  ['per customer?', { metrics: ['purchase_amount'] }, { metrics: ['purchase_amount_per_customer'] }],
  ['那笔数呢', { metrics: ['purchase_amount'], filter: gold }, { metrics: ['purchase_count'], filter: gold }],
  [
    'just the gold customers',
    { metrics: ['average:balance'], filter: rich as Question['filter'] },
    { filter: { kind: 'all', of: [rich, gold] } },
  ],
  ['and gold customers?', { metrics: ['average:balance'], filter: rich as Question['filter'] }, { filter: gold }],
  ['what about high-net-worth customers?', { metrics: ['login_per_customer'] }, { filter: rich }],
]

describe('figures that managers ask for', () => {
  it.each(cases)('reads %s', (text, expected) => {
    expect(asked(text)).toMatchObject({ intent: 'performance', question: expected, unread: [] })
  })

  it.each(followUps)('goes on from the question before: %s', (text, before, expected) => {
    expect(asked(text, metric(before))).toMatchObject({ intent: 'performance', question: expected, unread: [] })
  })

  it('takes a month that is named for itself, and one more back from it', () => {
    const year = metric({ metrics: ['login_count'], range: { type: 'calendar', unit: 'year', offset: 0 } })
    expect(asked('那上个月呢', year).question?.range).toEqual(month(-1))
    expect(asked('再上个月呢', metric({ ...year, range: month(-1) as Question['range'] })).question?.range).toEqual(
      month(-2),
    )
  })

  it.each(['今年每月购买金额同比', 'monthly revenue this year compared with last year'])(
    'tells that a series is not compared: %s',
    (text) => {
      const { question, assumptions } = asked(text)
      expect(question).toMatchObject({ grain: 'month' })
      expect(question).not.toHaveProperty('comparison')
      expect(assumptions.some(({ note }) => note.en.includes('series'))).toBe(true)
    },
  )

  it.each([
    ['of the customers who bought something this year, what share have ever placed two or more orders?', 2],
    ['今年买过东西的客户里，历史上下过两单及以上的占多少？', 2],
  ])('does not take a time over where all time is meant: %s', (text, value) => {
    const { question } = asked(text)
    expect(question?.share).toMatchObject({ value })
    expect(question?.share).not.toHaveProperty('window')
  })

  it.each([
    'how many gold customers have bought a fund, and what share of silver unicorns is that?',
    'how much of total balance is held by the 20 biggest astronauts?',
    '上个月登录次数，上个星系呢？',
    'median?',
  ])('asks about what it cannot tell: %s', (text) => {
    const { question, unread, clarification } = asked(text)
    expect(question === undefined || unread.length > 0 || clarification !== undefined).toBe(true)
  })

  it.each([
    'which customers buy most often?',
    'customers who opened an account this year',
    '余额最高的20个客户',
    'I need gold customers',
  ])('leaves people to the reader of audiences: %s', (text) => {
    expect(asked(text).intent).not.toBe('performance')
  })
})
