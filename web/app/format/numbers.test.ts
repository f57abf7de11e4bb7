import { describe, expect, it } from 'vitest'
import { duration, grouped, money, percent, points, price, short } from './numbers.ts'

describe('numbers', () => {
  it('groups, and shortens by the habits of the language', () => {
    expect(grouped(12482, 'zh')).toBe('12,482')
    expect([short(45211, 'zh'), short(45211, 'en'), short(120_000_000, 'zh'), short(999, 'en')]).toEqual([
      '4.5万',
      '45.2k',
      '1.2亿',
      '999',
    ])
  })

  it('writes shares, points and amounts', () => {
    expect(percent(0.024, 'en')).toBe('2.4%')
    expect(points(0.0105, 'zh')).toBe('1.05 个百分点')
    expect([money(200000, 'CNY', 'zh'), money(374.2, 'EUR', 'en'), money(5, 'XX', 'en')]).toEqual([
      '¥200,000',
      '€374.2',
      '5 XX',
    ])
  })

  it('shows what one message costs with all of its digits', () => {
    expect([
      price(0.045, 'CNY', 'zh'),
      price(0.005, 'CNY', 'en'),
      price(0.1, 'EUR', 'en'),
      price(0.002, 'XX', 'en'),
    ]).toEqual(['¥0.045', '¥0.005', '€0.1', '0.002 XX'])
  })

  it('writes durations in the unit that reads best', () => {
    expect([duration(20, 'en'), duration(420, 'en'), duration(12_400, 'zh'), duration(150_000, 'en')]).toEqual([
      '20 ms',
      '0.4 s',
      '12 秒',
      '2.5 min',
    ])
  })
})
