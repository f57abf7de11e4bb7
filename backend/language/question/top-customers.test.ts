import { describe, expect, it } from 'vitest'
import { createReader } from '../reader.ts'
import { bank } from '../testing/question-bank.ts'

const read = createReader(bank)
const asked = (text: string) => read(text, { now: bank.clock as string })
const buyers = {
  kind: 'rank',
  by: { of: 'event', event: 'purchase', measure: { type: 'sum', property: 'amount' } },
  direction: 'top',
  count: 20,
}
const richest = { kind: 'rank', by: { of: 'attribute', field: 'balance' }, direction: 'top', count: 100 }

describe('figures of the first so many customers', () => {
  it.each([
    'what is the average age of the 20 biggest buyers?',
    'average age of the top 20 customers',
    '最大的20个客户的平均年龄是多少？',
  ])('are of those who bought for the most, which is told: %s', (text) => {
    const { question, assumptions } = asked(text)
    expect(question).toEqual({ kind: 'metric', metrics: ['average:age'], dimensions: [], filter: buyers })
    expect(assumptions.map(({ note }) => note.zh).join()).toContain('购买金额')
  })
  it.each([
    'what is the average age of the 100 customers with the highest balance?',
    '余额最高的100个客户的平均年龄是多少？',
  ])('are of those whom the message ranks: %s', (text) =>
    expect(asked(text).question).toEqual({
      kind: 'metric',
      metrics: ['average:age'],
      dimensions: [],
      filter: richest,
    }),
  )
  it('are what they hold together, where that is asked', () =>
    expect(asked('how much of total balance do the top 50 customers hold?').question).toMatchObject({
      kind: 'concentration',
      count: 50,
    }))
})

it('asks of which amount, where the data sell nothing and none is named', () => {
  const bare = createReader({ ...bank, events: [], campaigns: [] })
  const { clarification } = bare('what share do the top 20% of customers hold?', { now: bank.clock as string })
  expect(clarification?.reason).toBe('ambiguous')
})
