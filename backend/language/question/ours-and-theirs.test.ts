import { describe, expect, it } from 'vitest'
import { type Catalog, catalog as schema } from '../../catalog/catalog.ts'
import { createReader } from '../reader.ts'
import type { ReadingContext } from '../reading.ts'
import { bank } from '../testing/question-bank.ts'

/** The bank with the channel of its campaigns and what each message cost. */
const priced: Catalog = schema.parse({
  ...bank,
  campaigns: bank.campaigns?.map((one) => ({ ...one, channel: 'sms' })),
  events: bank.events.map((event) =>
    event.name !== 'touch'
      ? event
      : {
          ...event,
          properties: [
            ...event.properties,
            {
              name: 'cost',
              column: 'cost',
              type: 'decimal',
              role: 'cost',
              unit: 'CNY',
              labels: { zh: '花费', en: 'cost' },
            },
          ],
        },
  ),
})
const read = createReader(priced)
const asked = (text: string, more: Partial<ReadingContext> = {}) => read(text, { now: bank.clock as string, ...more })
const after = (first: string, text: string) => {
  const { question } = asked(first)
  return asked(text, question ? { question } : {})
}

describe('what is spent', () => {
  it.each<[string, object]>([
    ['What did we spend on SMS in 2025?', { channel: 'sms' }],
    ['How much did we spend in the second quarter?', {}],
    ['How much money did campaigns cost this year?', {}],
    ['今年活动总共花了多少钱', {}],
    ['我们在短信上花了多少钱', { channel: 'sms' }],
  ])('by us is the cost of campaigns: %s', (text, expected) => {
    expect(asked(text)).toMatchObject({
      question: { kind: 'metric', metrics: ['campaign_cost'], ...expected },
      unread: [],
    })
  })

  it.each(['How much did customers spend in May?', '5月客户花了多少钱'])(
    'by customers is what they bought: %s',
    (text) => {
      expect(asked(text).question?.metrics).toEqual(['purchase_amount'])
    },
  )

  it.each([
    ['How did Gold upgrade do?', 'how much did that campaign cost?', 'campaign_cost'],
    ['How did Gold upgrade do?', 'what was the cost per conversion?', 'cost_per_conversion'],
    ['金卡升级效果怎么样', '花了多少钱', 'campaign_cost'],
    ['金卡升级效果怎么样', '每个转化成本多少', 'cost_per_conversion'],
  ])('is asked of the campaign before: %s, then %s', (first, text, metric) => {
    expect(after(first, text)).toMatchObject({ question: { metrics: [metric], campaign: 'C2' }, unread: [] })
  })

  it.each(['What did each extra purchase cost us in Gold upgrade?', '金卡升级每多一笔购买花了多少钱'])(
    'on an added purchase divides by conversions, and says so: %s',
    (text) => {
      const { question, assumptions } = asked(text)
      expect(question).toMatchObject({ metrics: ['cost_per_conversion'], campaign: 'C2' })
      expect(assumptions[0]?.note.en).toContain('without the campaign')
    },
  )
})

it.each(['上周购买为什么下降', '上个月购买为什么变少了'])(
  'why what customers do became less is of the time said: %s',
  (text) => {
    const { question, unread } = after('5月购买客户数为什么下降', text)
    expect([question?.kind, question?.metrics, question?.filter, unread]).toEqual([
      'change',
      ['purchase_count'],
      undefined,
      [],
    ])
    expect(question?.range).toMatchObject({ type: 'calendar', offset: -1 })
  },
)

describe('a figure of theirs', () => {
  const current = { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' } as const

  it.each(['what is their average age?', '他们平均年龄是多少', '这些客户的平均年龄是多少'])(
    'is of the audience at hand: %s',
    (text) => {
      const { question } = asked(text, { current })
      expect(question).toMatchObject({ metrics: ['average:age'], filter: current })
      expect(asked(text.replace(/their|他们|这些客户的/, '')).question?.filter).toBeUndefined()
    },
  )

  it.each(['what is the total balance?', '总余额多少'])('goes on with it: %s', (text) => {
    const { question } = asked('what is their average age?', { current })
    expect(asked(text, { current, ...(question && { question }) }).question?.filter).toEqual(current)
  })

  it('is not of it where everybody is asked about', () => {
    const { question } = asked('what is their average age?', { current })
    const all = asked('what is the average age of all customers?', { current, ...(question && { question }) })
    expect(all.question?.filter).toBeUndefined()
  })
})

describe('a field alone, behind an audience', () => {
  const gold = { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' } as const
  const behind = (text: string) => createReader(bank)(text, { now: bank.clock as string, current: gold }).question
  it.each(['by city?', 'and by city?', '按城市看呢？'])('parts that audience: %s', (text) =>
    expect(behind(text)).toMatchObject({ metrics: ['customers'], dimensions: ['city'], filter: gold }),
  )
  it('parts all customers where these are named', () => expect(behind('customers by city')?.filter).toBeUndefined())
})
