import { describe, expect, it } from 'vitest'
import { read } from '../testing/read.ts'

describe('the number of all customers', () => {
  it.each([
    'how many customers do we have?',
    'What is the total number of customers',
    'how many clients are there in total?',
    '我们有多少客户？',
    '一共有多少位客户',
    '客户总数是多少',
  ])('is asked for by %s', (text) => {
    expect(read(text)).toMatchObject({ rule: { kind: 'everyone' }, unread: [] })
  })

  it.each(['how many customers are retired', '有多少退休客户', 'how many customers bought last month'])(
    'is not asked for by %s',
    (text) => {
      expect(read(text).rule?.kind).not.toBe('everyone')
    },
  )
})
