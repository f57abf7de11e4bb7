import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenise } from '../normalise.ts'
import { readNumber } from './number.ts'

const read = (text: string) => {
  const tokens = tokenise(text)
  const number = readNumber(tokens, 0)
  return number && number.length === tokens.length ? number : undefined
}

const zhDigits = '零一二三四五六七八九'
const zhSection = (n: number): string => {
  let text = ''
  let zero = false
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(n / unit) % 10
    if (digit === 0) zero = text !== '' || zero
    else {
      text += (zero && text ? '零' : '') + zhDigits[digit] + name
      zero = false
    }
  }
  return text
}
const zh = (n: number): string => {
  if (n === 0) return '零'
  if (n === 1e8) return '一亿'
  const [high, low] = [Math.floor(n / 1e4), n % 1e4]
  if (high === 0) return zhSection(n)
  return `${zhSection(high)}万${low > 0 && low < 1000 ? '零' : ''}${low > 0 ? zhSection(low) : ''}`
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const en = (n: number): string => {
  if (n < 20) return ones[n] as string
  if (n < 100) return tens[Math.floor(n / 10)] + (n % 10 ? `-${ones[n % 10]}` : '')
  if (n < 1000) return `${ones[Math.floor(n / 100)]} hundred${n % 100 ? ` and ${en(n % 100)}` : ''}`
  if (n < 1e6) return `${en(Math.floor(n / 1000))} thousand${n % 1000 ? ` ${en(n % 1000)}` : ''}`
  return `${en(Math.floor(n / 1e6))} million${n % 1e6 ? ` ${en(n % 1e6)}` : ''}`
}

describe('readNumber', () => {
  it.each([
    ['5,000', 5000],
    ['5k', 5000],
    ['1.5m', 1.5e6],
    ['1.5万', 15000],
    ['三千', 3000],
    ['一千五', 1500],
    ['两百', 200],
    ['两百五', 250],
    ['5万8', 58000],
    ['1万5千', 15000],
    ['十万', 1e5],
    ['10万', 1e5],
    ['三百万', 3e6],
    ['一万零五百', 10500],
    ['三万五', 35000],
    ['一点五万', 15000],
    ['一百零五', 105],
    ['two thousand five hundred', 2500],
    ['half a million', 5e5],
    ['a dozen', 12],
    ['a thousand', 1000],
    ['-200', -200],
    ['负200', -200],
    ['2 million', 2e6],
    ['5w', 50000],
    ['5000', 5000],
  ])('reads %s', (text, value) => {
    expect(read(text)?.value).toBe(value)
  })

  it.each([
    ['30%', 30],
    ['百分之三十', 30],
    ['三成', 30],
    ['一半', 50],
    ['5 percent', 5],
  ])('reads the share %s', (text, value) => {
    expect(read(text)).toMatchObject({ value, percent: true })
  })

  it.each([
    ['¥200', 200, 'CNY'],
    ['$1,200.50', 1200.5, 'USD'],
    ['5万元', 50000, 'CNY'],
    ['两百块', 200, 'CNY'],
    ['500 EUR', 500, 'EUR'],
    ['500欧元', 500, 'EUR'],
    ['20 pounds', 20, 'GBP'],
  ])('reads the amount %s', (text, value, currency) => {
    expect(read(text)).toMatchObject({ value, currency })
  })

  it('reads back every number that is written in Chinese', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e8 }), (n) => read(zh(n))?.value === n))
  })

  it('reads back every number that is written in English', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e8 }), (n) => read(en(n))?.value === n))
  })

  it('reads back every number that is written in digits with separators', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e8 }), (n) => read(n.toLocaleString('en-US'))?.value === n))
  })
})
