import { describe, expect, it } from 'vitest'
import { catalog as schema } from '../../catalog/catalog.ts'
import { createReader } from '../reader.ts'
import { bank } from '../testing/question-bank.ts'
import type { Question } from './question.ts'

const both = (zh: string, en: string) => ({ zh, en })
const shop = schema.parse({
  version: 1,
  workspace: 'shop',
  title: both('商店', 'Shop'),
  timeZone: 'UTC',
  currency: 'USD',
  customers: { labels: both('客户', 'customer'), idType: 'integer', rows: 100 },
  attributes: [
    { name: 'newbie', column: 'newbie', type: 'boolean', labels: both('新客', 'new customer') },
    { name: 'visit', column: 'visit', type: 'boolean', labels: both('访问', 'visit'), sensitivity: 'leak' },
    {
      name: 'conversion',
      column: 'conversion',
      type: 'boolean',
      labels: both('购买', 'conversion'),
      sensitivity: 'leak',
    },
    {
      name: 'group',
      column: 'group',
      type: 'enum',
      labels: both('分组', 'group'),
      values: [
        { value: 'W', labels: both('女装邮件', "women's e-mail") },
        { value: 'N', labels: both('未发邮件', 'no e-mail') },
      ],
    },
  ],
  events: [],
  products: [],
  channels: [],
  glossary: [],
  campaigns: [
    {
      name: 'T',
      labels: both('邮件测试', 'e-mail test'),
      arm: 'group',
      arms: [
        { value: 'W', labels: both('女装邮件', "women's e-mail"), role: 'treatment', share: 0.5 },
        { value: 'N', labels: both('未发邮件', 'no e-mail'), role: 'control', share: 0.5 },
      ],
      design: 'randomised',
      outcomes: ['visit_rate', 'conversion_rate'],
    },
  ],
})
const read = createReader(shop)
const asked = (text: string) => read(text, { now: '2026-06-30T02:00:00Z' })

describe('what a campaign caused', () => {
  it.each([
    "Did the women's e-mail cause more purchases?",
    "did the women's e-mail make more people buy?",
    '女装邮件带来了更多购买吗？',
    '女装邮件让更多人下单了吗？',
  ])('is the outcome that tells who bought, and no other one: %s', (text) =>
    expect(asked(text)).toMatchObject({ question: { kind: 'effect', metrics: ['conversion_rate'] }, unread: [] }),
  )
  it.each(['女装邮件的增量成本是多少？', "what was the incremental cost of the women's e-mail?"])(
    'has no cost where none is recorded, and is told for none: %s',
    (text) => expect(asked(text)).toMatchObject({ clarification: { reason: 'missing_data' } }),
  )
})

describe('what moved an amount', () => {
  const bankRead = createReader(bank)
  const before: Question = {
    kind: 'metric',
    metrics: ['purchase_amount'],
    dimensions: [],
    range: { type: 'calendar', unit: 'quarter', offset: 0 },
    comparison: { with: 'previous' },
  }
  it.each([
    '是客单价还是人数的问题？',
    '主要是客单价还是客户数造成的？',
    'is it the basket size or the number of buyers?',
    'is that because of order value or the number of customers?',
  ])('may be either of two factors, in the same times: %s', (text) =>
    expect(bankRead(text, { now: bank.clock as string, question: before }).question).toEqual({
      ...before,
      metrics: ['purchase_order_value', 'purchase_customers'],
    }),
  )
})

describe('a channel that no campaign has used', () => {
  const channels = [...bank.channels, { name: 'wecom', labels: both('企业微信', 'WeCom'), unitCost: 0.1 } as const]
  const bankRead = createReader({
    ...bank,
    channels,
    campaigns: bank.campaigns?.map((one) => ({ ...one, channel: 'sms' as const })),
  })
  it.each(['短信和企业微信哪个渠道更有效？', 'which channel works better, SMS or WeCom?'])(
    'is told to have none: %s',
    (text) => {
      const { question, assumptions, unread } = bankRead(text, { now: bank.clock as string })
      expect([question?.kind, question?.filter, unread]).toEqual(['compare', undefined, []])
      expect(assumptions.map(({ note }) => note.en).join()).toContain('WeCom')
    },
  )
})
