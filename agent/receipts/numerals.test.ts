import { describe, expect, it } from 'vitest'
import { findNumerals } from './numerals.ts'

const values = (text: string) => findNumerals(text).map(({ value, unit }) => (unit === 'plain' ? value : [value, unit]))

describe('numerals in a text', () => {
  it.each([
    ['There are 1,234 customers', [1234]],
    ['about 12.5% of 45,211', [[12.5, 'percent'], 45211]],
    [
      'up 3.2 pp, or 3.2 percentage points',
      [
        [3.2, 'points'],
        [3.2, 'points'],
      ],
    ],
    ['1.2 million of 3 billion, 5k and 7 thousand', [1.2e6, 3e9, 5000, 7000]],
    ['between 25 and 35', [25, 35]],
    ['25-35 years', [25, 35]],
    ['12 percent', [[12, 'percent']]],
    ['$5,000.50', [5000.5]],
  ])('reads English: %s', (text, expected) => expect(values(text)).toEqual(expected))

  it.each([
    ['共有200位客户', [200]],
    ['余额5万以上', [50000]],
    ['1.5万位，占12.5%', [15000, [12.5, 'percent']]],
    ['２００位', [200]],
    ['一百二十三位客户', [123]],
    ['一万两千三百元', [12300]],
    ['两亿三千万', [230000000]],
    ['百分之十五', [[15, 'percent']]],
    ['提升两个百分点', [[2, 'points']]],
    ['3.5 个百分点', [[3.5, 'points']]],
    ['千分之三', [[3, 'permille']]],
    ['12‰', [[12, 'permille']]],
    ['25到35岁', [25, 35]],
    ['20万预算', [200000]],
    ['三点五', [3.5]],
    ['3千万元', [30000000]],
    ['近90天', [90]],
  ])('reads Chinese: %s', (text, expected) => expect(values(text)).toEqual(expected))

  it.each([
    'from 2026-03-01 to 2026-03-31T10:00:00Z',
    '2026年3月1日至3月31日',
    '3月的活动',
    'on March 5, 2026 and 5 Mar 2026',
    'at 10:30',
    'the 1st and the 2nd',
    '第一步和第3步',
    '1. first\n2. second',
    'R2 products in Q3, v2.1, SHA256',
    '这一个人群和两种读法，三位同事',
    '万一不够，十分重要',
    'res_12ab34 and seg_9k2',
  ])('takes no quantity from: %s', (text) => expect(values(text)).toEqual([]))

  it('gives offsets in the text as written', () => {
    const text = '共 １２３ 位'
    const [found] = findNumerals(text)
    expect(text.slice(found?.start, found?.end)).toBe('１２３')
  })

  it('knows how exact a figure is', () => {
    expect(findNumerals('1.5万').map((one) => one.tolerance)).toEqual([500])
    expect(findNumerals('12.34%').map((one) => one.tolerance)[0]).toBeCloseTo(0.005)
  })
})
