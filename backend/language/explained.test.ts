import { describe, expect, it } from 'vitest'
import type { Rule } from '../segments/rule.ts'
import { inShort, read } from './testing/read.ts'

const short = (text: string, more: Parameters<typeof read>[1] = {}) => inShort(read(text, more))

describe('an explanation as a message', () => {
  it('is read word for word, in the language of the words, whatever the conversation speaks', () => {
    expect(short('Customers with: balance of at least 5,000 CNY, and job is "student".')).toBe(
      'balance >= 5000 & job = student',
    )
    expect(short('满足以下条件的客户：余额 ≥ 5,000 元，且（职业为“学生”，或房贷为“有房贷”）。', { lang: 'en' })).toBe(
      'balance >= 5000 & (job = student | housing = true)',
    )
  })

  it('replaces the audience of the thread where it is whole, and refines it where it is a clause', () => {
    const current: Rule = { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' }
    expect(short('Customers with: balance over 1,000 CNY.', { current })).toBe('balance > 1000')
    expect(short('only those with a balance over 1000', { current })).toBe('tier = gold & balance > 1000')
  })

  it('is read as a clause as well, which everyday words could mean otherwise', () => {
    expect(short('并非（过去 90 天内购买的不同金额数 = 2）')).toBe('!(purchase distinct(amount) = 2 in last 90 day)')
  })

  it('picks nobody out by what identifies persons, and names a contradiction', () => {
    expect(short('Customers with: mobile number contains "138" (any case).')).toBe('?protected')
    expect(short('Customers with: age over 60 years, and age under 30 years.')).toContain('?contradiction')
  })

  it('with a word that is not known goes the way of any other message', () => {
    const { unread } = read('Customers with: balance of at least 5,000 CNY, and yacht is "big".')
    expect(unread.map(({ text }) => text).join(' ')).toContain('yacht')
  })
})
