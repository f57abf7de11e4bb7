import { describe, expect, it } from 'vitest'
import { createReader } from '../reader.ts'
import { bank } from '../testing/question-bank.ts'
import type { Question } from './question.ts'

const read = createReader(bank)
const asked = (text: string, before?: Question) =>
  read(text, { now: bank.clock as string, ...(before && { question: before }) })
const year = { type: 'range', from: '2025-01-01', to: '2025-12-31' } as const
const march = { type: 'range', from: '2026-03-01', to: '2026-03-31' } as const
const byCity: Question = { kind: 'metric', metrics: ['purchase_amount'], dimensions: ['city'], order: 'desc', limit: 1 }
const monthly: Question = {
  kind: 'metric',
  metrics: ['purchase_amount'],
  dimensions: [],
  grain: 'month',
  range: year,
}
const best: Question = { kind: 'compare', metrics: [], dimensions: [] }

describe('a place of the ranking before', () => {
  it.each([
    ['第二名呢', 2],
    ['那第三是谁？', 3],
    ['排第2的是哪个', 2],
    ['第二高的呢', 2],
    ['and the second?', 2],
    ['which one is third?', 3],
    ['who came second?', 2],
    ['number two?', 2],
    ['the runner-up?', 2],
  ])('is asked for alone: %s', (text, place) => {
    const { limit: _, ...rest } = byCity
    expect(asked(text, byCity).question).toEqual({ ...rest, order: 'desc', place })
  })
  it.each(['倒数第二呢', 'second to last?', 'and the second lowest?'])('may be told from the other end: %s', (text) =>
    expect(asked(text, byCity).question).toMatchObject({ order: 'asc', place: 2 }),
  )
  it.each(['第二名呢', 'and the second?'])('may be of campaigns: %s', (text) =>
    expect(asked(text, best).question).toMatchObject({ kind: 'compare', place: 2 }),
  )
  it.each(['and the second month?', '第二季度呢'])('is none where a time is said: %s', (text) =>
    expect(asked(text, byCity).question?.place).toBeUndefined(),
  )
  it('is none of a series, which ranks nothing', () => expect(asked('第二名呢', monthly).question).toBeUndefined())
})

describe('the periods of the figure before', () => {
  it.each([
    ['哪个月最多', 'desc'],
    ['哪个月最少？', 'asc'],
    ['which month was the lowest?', 'asc'],
    ['and which month was best?', 'desc'],
    ['what was the highest month?', 'desc'],
  ])('are ranked: %s', (text, order) =>
    expect(asked(text, monthly).question).toEqual({ ...monthly, periods: true, order }),
  )
  it.each([
    ['哪个月涨得最多', 'desc', 'change'],
    ['哪个月跌得最多', 'asc', 'change'],
    ['哪个月增长最快', 'desc', 'growth'],
    ['which month grew most?', 'desc', 'change'],
    ['which month fell the most?', 'asc', 'change'],
    ['which month grew fastest?', 'desc', 'growth'],
  ])('are ranked by how much each moved: %s', (text, order, movers) =>
    expect(asked(text, monthly).question).toEqual({ ...monthly, periods: true, order, movers }),
  )
  it('may be longer ones', () =>
    expect(asked('which quarter was the best?', monthly).question).toMatchObject({ grain: 'quarter', range: year }))
  it('are not asked of what has no time', () =>
    expect(
      asked('哪个月最多', { kind: 'metric', metrics: ['average:balance'], dimensions: ['city'] }).question?.periods,
    ).toBeUndefined())
  it.each(['2025年哪个月购买金额涨得最多', 'which month of 2025 did purchase amount grow most?'])(
    'of a whole year are asked about by how they moved: %s',
    (text) =>
      expect(asked(text).question).toMatchObject({
        ...monthly,
        periods: true,
        movers: 'change',
        order: 'desc',
      }),
  )
})

describe('why, and nothing more', () => {
  const moved: Question = {
    kind: 'metric',
    metrics: ['purchase_amount'],
    dimensions: [],
    range: march,
    comparison: { with: 'year_before' },
  }
  it.each(['why?', '为什么', 'and why is that?', '原因是什么？', 'what drove it?', '是什么造成的'])(
    'takes the change apart that was told: %s',
    (text) => expect(asked(text, moved).question).toEqual({ ...moved, kind: 'change' }),
  )
  it('keeps the time before as what it is compared with', () =>
    expect(asked('why?', { ...moved, comparison: { with: 'previous' } }).question).toEqual({
      kind: 'change',
      metrics: ['purchase_amount'],
      dimensions: [],
      range: march,
    }))
  it.each(['为什么下降', 'why did it fall?'])('keeps both times where the way is said: %s', (text) =>
    expect(asked(text, moved).question).toMatchObject({
      kind: 'change',
      range: march,
      comparison: { with: 'year_before' },
    }),
  )
  it.each([
    ['why?', { kind: 'effect', metrics: [], dimensions: [], campaign: 'C1' }],
    ['为什么', { kind: 'metric', metrics: ['customers'], dimensions: ['city'] }],
  ] as [string, Question][])('has no answer for results and figures of now: %s', (text, before) =>
    expect(asked(text, before).clarification?.reason).toBe('missing_data'),
  )
  it.each(['and by product?', '按产品看呢'])('may be split by a field: %s', (text) =>
    expect(asked(text, { ...moved, kind: 'change' }).question).toMatchObject({
      kind: 'change',
      range: march,
      dimensions: ['purchase.product'],
    }),
  )
})

describe('customers by a field', () => {
  it.each(['customers by tier', 'rank the tiers by number of customers', 'clients by tier and city'])(
    'are counted: %s',
    (text) => expect(asked(text).question).toMatchObject({ kind: 'metric', metrics: ['customers'] }),
  )
  it('stay an audience where more is said of them', () =>
    expect(asked('customers by tier over 50').question).toBeUndefined())
  it.each([
    'customers in the top 20 percent by balance',
    'rank the new customers by balance and give me the highest 10',
  ])('stay an audience where they are ranked: %s', (text) => expect(asked(text)).toMatchObject({ intent: 'segment' }))
})
