import { describe, expect, it } from 'vitest'
import { findDates } from './dates.ts'
import { chineseNumber, findQuantities } from './quantities.ts'

const read = (text: string) => findQuantities(text).map(({ value, unit }) => `${value} ${unit}`)

describe('amounts in text', () => {
  it.each([
    ['共有 1,234 位客户，占 5.6%', ['1234 plain', '5.6 percent']],
    ['预算20万元，提升1.5个百分点', ['200000 plain', '1.5 points']],
    ['３．５万人', ['35000 plain']],
    ['一百二十三位，百分之十五，三点五', ['123 plain', '15 percent', '3.5 plain']],
    ['两亿三千万元', ['230000000 plain']],
    ['1.2 million people, 3 percentage points, 40 percent', ['1200000 plain', '3 points', '40 percent']],
    ['1.5 trillion, 2bn, 3k', ['1500000000000 plain', '2000000000 plain', '3000 plain']],
    ['2.5‰', ['2.5 permille']],
    ['差 −¥5,248.97（-0.11 个百分点 到 −3%）', ['-5248.97 plain', '-0.11 points', '-3 percent']],
    ['20%-30%, 5–8, C-7, ages 30-45', ['20 percent', '30 percent', '5 plain', '8 plain', '30 plain', '45 plain']],
    ['一个客户，十分满意，第三季度', []],
    ['from 2026-07-01 to 2026年7月14日 at 09:30, code WM01, the 3rd', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
  it('knows the offsets and the last digit shown', () => {
    const [one] = findQuantities('约1.2万人')
    expect(one).toMatchObject({ text: '1.2万', start: 1, end: 5, half: 500, whole: false })
  })
  it('tells a bound from a figure, and a size from a change', () => {
    expect(findQuantities('p < 0.001')[0]).toMatchObject({ value: 0.001, below: true })
    expect(findQuantities('a relative fall of 6.5%')[0]).toMatchObject({ value: 6.5, fell: true })
    expect(findQuantities('相对下降 6.5%')[0]).toMatchObject({ value: 6.5, fell: true })
    expect(findQuantities('a lift of 6.5%')[0]?.fell).toBeUndefined()
  })
  it('reads Chinese numerals', () => {
    expect(['十', '二十', '一千零五', '一万二千', '三亿', '二〇二六'].map(chineseNumber)).toEqual([
      10, 20, 1005, 12000, 3e8, 2026,
    ])
  })
})

it('dates in text are whole ones, in the forms of both languages', () => {
  expect(findDates('2026-07-06, 2026年7月6日, 6 July 2026, July 6, 2026, 2026/7/6')).toEqual(
    Array(5).fill('2026-07-06'),
  )
  expect(findDates('7月6日, in July')).toEqual([])
})
