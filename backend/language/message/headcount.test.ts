import { describe, expect, it } from 'vitest'
import { audience, read } from '../testing/read.ts'

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

describe('a share of all customers', () => {
  it.each([
    ['有房贷的客户占比是多少', 'housing = true'],
    ['已婚客户占比', 'marital = married'],
    ['share of customers with a housing loan', 'housing = true'],
    ['what percentage of customers have a housing loan?', 'housing = true'],
  ])('is told by the audience: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each(['60岁以上的客户里有房贷的占比多少', 'what percentage of customers over 60 have a housing loan?'])(
    'is of the group that it names: %s',
    (text) => {
      const { question, unread } = read(text)
      expect(unread).toEqual([])
      expect(question).toMatchObject({
        metrics: ['share_of_group'],
        filter: { kind: 'compare', field: 'age', value: 60 },
        share: { kind: 'compare', field: 'housing' },
      })
    },
  )
})
