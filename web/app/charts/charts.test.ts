import { describe, expect, it } from 'vitest'
import type { TableColumn } from '../../../backend/metrics/query.ts'
import { cellText } from './cell-text.ts'
import { csvOf } from './csv.ts'
import { chartWords, drawnRows, seriesOf } from './option.ts'

const column = (name: string, type: TableColumn['type'], unit?: string): TableColumn => ({
  name,
  label: { zh: `${name}中`, en: name },
  type,
  ...(unit && { unit }),
})
const columns = [
  column('arm', 'text'),
  column('value', 'share'),
  column('low', 'share'),
  column('high', 'share'),
  column('difference', 'points'),
]
const rows = [
  { arm: { zh: '男装', en: "men's" }, value: 0.18276, low: 0.178, high: 0.188, difference: 0.0766 },
  { arm: { zh: '不发', en: 'none' }, value: 0.10617, low: null, high: null, difference: null },
]

describe('cells of an answer', () => {
  it('show rates in percent and their differences in percentage points', () => {
    expect(cellText(0.0766, column('d', 'points'), 'zh')).toBe('7.66 个百分点')
    expect(cellText(0.0766, column('d', 'points'), 'en')).toBe('7.66 pp')
    expect(cellText(0.18276, column('v', 'share'), 'en')).toBe('18.28%')
    expect(cellText(1234.5, column('m', 'money', 'CNY'), 'zh')).toBe('¥1,234.5')
    expect(cellText(0.0000001, column('p', 'decimal'), 'en')).toBe('< 0.001')
    expect(cellText(null, column('v', 'share'), 'en')).toBe('—')
  })
})

describe('a table as CSV', () => {
  it('leaves out a column that holds nothing', () => {
    const empty = [...columns, column('share', 'share')]
    expect(csvOf(empty, rows, 'en').split('\r\n')[0]).toBe('\ufeffarm,value,low,high,difference')
  })

  it('keeps full precision and marks what a spreadsheet would run', () => {
    const text = csvOf(
      columns,
      [
        { ...rows[0], arm: '=HYPERLINK("http://x")' },
        { ...rows[1], arm: '@sum' },
      ],
      'en',
    )
    expect(text.split('\r\n')).toEqual([
      '\ufeffarm,value,low,high,difference',
      `"'=HYPERLINK(""http://x"")",0.18276,0.178,0.188,0.0766`,
      `'@sum,0.10617,,,`,
      '',
    ])
  })
})

describe('a chart', () => {
  const chart = { kind: 'interval' as const, x: 'arm', series: [{ y: 'value', low: 'low', high: 'high' }] }
  it('has a point per row with its interval, and says itself in words', () => {
    expect(seriesOf({ columns, rows, chart }, 'en')).toEqual({
      names: ['value'],
      categories: ["men's", 'none'],
      points: [
        [
          [0, 0.18276, 0.178, 0.188],
          [1, 0.10617, null, null],
        ],
      ],
    })
    expect(chartWords({ columns, rows, chart }, 'zh')).toBe('value中: 男装 18.28%；不发 10.62%')
  })

  it('draws only the rows that it is of, without those that have no value', () => {
    expect(drawnRows({ columns, rows, chart: { ...chart, from: 1 } })).toHaveLength(1)
    expect(drawnRows({ columns, rows, chart: { ...chart, series: [{ y: 'difference' }] } })).toHaveLength(1)
  })
})
