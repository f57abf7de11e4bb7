import { describe, expect, it } from 'vitest'
import { createReader } from '../reader.ts'
import { bank } from '../testing/question-bank.ts'
import type { Question } from './question.ts'

const read = createReader(bank)
const asked = (text: string, before?: Question) =>
  read(text, { now: bank.clock as string, ...(before && { question: before }) })
const top: Question = { kind: 'concentration', metrics: ['purchase_amount'], dimensions: [], top: 0.1 }
const byCity: Question = { kind: 'metric', metrics: ['purchase_amount'], dimensions: ['city'], order: 'desc' }
const may = { type: 'range', from: '2026-05-01', to: '2026-05-31' } as const

describe('what is asked behind a question', () => {
  it.each(['那上海呢？', 'and in Shanghai?'])('stays a question about concentration: %s', (text) =>
    expect(asked(text, top).question).toMatchObject({ ...top, filter: { field: 'city', value: 'sh' } }),
  )
  it.each(['前5%呢？', 'and from the top 5%?'])('may name another part from the top: %s', (text) =>
    expect(asked(text, top).question).toEqual({ ...top, top: 0.05 }),
  )
  it.each(['and the worst?', '最低的呢？', '哪组最低？', 'which is the lowest?'])('may turn the order: %s', (text) =>
    expect(asked(text, byCity).question).toEqual({ ...byCity, order: 'asc' }),
  )
  it('keeps its scope where nothing but a figure is said', () =>
    expect(asked('purchase orders?', { ...byCity, range: may }).question).toMatchObject({
      metrics: ['purchase_orders'],
      dimensions: ['city'],
      range: may,
    }))
  it.each(['vs March?', '和3月比呢？'])('may name a time to compare with: %s', (text) =>
    expect(asked(text, { ...byCity, range: may }).question).toMatchObject({
      range: may,
      comparison: { with: 'range', range: { from: '2026-03-01', to: '2026-03-31' } },
    }),
  )
})

describe('what is asked behind a question about a campaign', () => {
  const effect: Question = { kind: 'effect', metrics: [], dimensions: [], campaign: 'C1' }
  it.each(['what about revenue?', '那金额呢？', '购买金额提升了多少？'])('is what it did to that: %s', (text) =>
    expect(asked(text, effect).question).toMatchObject({
      kind: 'effect',
      campaign: 'C1',
      metrics: [expect.anything()],
    }),
  )
  it('may be a fact of those who were reached', () =>
    expect(asked('打开率呢？', effect).question).toMatchObject({
      kind: 'metric',
      campaign: 'C1',
      metrics: ['open_rate'],
    }))
})

describe('figures that have no time', () => {
  it.each(['how did the average balance change?', '上个月的平均余额是多少？', '平均余额下降了吗？'])(
    'are not told for one: %s',
    (text) => expect(asked(text)).toMatchObject({ clarification: { reason: 'missing_data' } }),
  )
  it('lose the time of the question before', () =>
    expect(asked('换成平均余额', { ...byCity, range: may }).question).toEqual({
      ...byCity,
      metrics: ['average:balance'],
    }))
})

describe('groups that are put side by side', () => {
  it('are those named and the rest', () => {
    expect(asked('average balance of gold customers vs the rest').question).toEqual({
      kind: 'metric',
      metrics: ['average:balance'],
      dimensions: ['tier'],
    })
    expect(asked('what is the average balance of customers over 50 vs the rest?').unread).toMatchObject([
      { text: 'the rest' },
    ])
  })
  it.each(['金卡客户的平均余额是普卡客户的几倍？', 'what is the average balance in Beijing versus Shanghai?'])(
    'are no contradiction: %s',
    (text) => expect(asked(text).question).toMatchObject({ dimensions: [expect.stringMatching(/tier|city/)] }),
  )
  it('by a field that there is not is not passed over', () =>
    expect(asked('what is the average balance by outcome?').unread.map(({ text }) => text)).toEqual(['by outcome']))
})
