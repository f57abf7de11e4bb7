import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

const said: [string, string][] = [
  ['等级白银到黄金的客户', 'tier in silver,gold'],
  ['education from primary through tertiary', 'education in primary,secondary,tertiary'],
  ['education between primary and secondary, retired', 'education in primary,secondary & job = retired'],
  ['学历是小学到中学，余额超过3000', 'education in primary,secondary & balance > 3000'],
]

describe('values from one to another, of a field whose values stand in an order', () => {
  for (const [text, rule] of said)
    it(text, () => {
      expect(audience(text)).toBe(rule)
    })

  it('is no range where the values stand in none', () => {
    expect(audience('customers in Hangzhou to Guangzhou')).not.toContain(' in ')
  })
})
