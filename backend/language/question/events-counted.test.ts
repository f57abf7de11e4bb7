import { describe, expect, it } from 'vitest'
import { createReader } from '../reader.ts'
import { bank } from '../testing/question-bank.ts'

const read = createReader(bank)
const asked = (text: string) => read(text, { now: bank.clock as string })
const over = (value: number, op = 'gt') => ({ kind: 'compare', field: 'amount', op, value })

describe('records counted by their own amount', () => {
  it.each<[string, object]>([
    ['金额超过1000的购买有几笔？', over(1000)],
    ['上个月单笔500元以上的购买有多少笔？', over(500, 'gte')],
    ['金额超过1000的购买上个月有几笔？', over(1000)],
    ['how many purchases over 1,000 were there?', over(1000)],
    ['number of purchases of at least 500 by city', over(500, 'gte')],
    ['how many purchases between 100 and 200?', { kind: 'between', field: 'amount', min: 100, max: 200 }],
  ])('are limited by it, and no customers by their sums: %s', (text, where) => {
    const { question, unread } = asked(text)
    expect(unread).toEqual([])
    expect(question).toMatchObject({ metrics: ['purchase_count'], events: { event: 'purchase', where } })
    expect(question?.filter).toBeUndefined()
  })

  it.each(['购买有多少笔？', '上个月有多少笔购买？'])('are counted without a limit: %s', (text) => {
    expect(asked(text)).toMatchObject({ question: { metrics: ['purchase_count'] }, unread: [] })
  })

  it.each(['购买超过5次的客户有几个？', 'how many customers made purchases over 100?', '购买有多少个客户？'])(
    'are not counted where customers are: %s',
    (text) => {
      expect(asked(text).question?.events).toBeUndefined()
      expect(asked(text).intent).toBe('segment')
    },
  )
})
