import { describe, expect, it } from 'vitest'
import type { Column } from '../../backend/receipt.ts'
import { formatCell } from './format.ts'
import type { ReceiptBook } from './receipt-book.ts'
import { createRenderer } from './rendered-text.ts'

const share: Column = { name: 'share', type: 'share' }
const money: Column = { name: 'cost', type: 'money', unit: 'CNY' }
const cells: Record<string, { value: unknown; column?: Column }> = {
  'res_1#0.count': { value: 15234 },
  'res_1#0.one': { value: 1 },
  'res_1#0.share': { value: 0.12345, column: share },
}
const book = {
  cell: async (resultId: string, row: number, column: string) => {
    const found = cells[`${resultId}#${row}.${column}`]
    return found ? { value: found.value, column: found.column } : null
  },
} as ReceiptBook

const render = async (parts: string[]) => {
  const renderer = createRenderer(book, 'en')
  let text = ''
  for (const part of parts) text += (await renderer.push(part)).text
  return text + (await renderer.end()).text
}

describe('references', () => {
  const answer = 'There are [[r:res_1#0.count|int]] customers, [[r:res_1#0.share|pct1]] of all [sic].'

  it('renders cells in the format they ask for', async () => {
    expect(await render([answer])).toBe('There are 15,234 customers, 12.3% of all [sic].')
  })

  it('counts one in the singular, however the text is cut', async () => {
    const said =
      'The plan is ready: [[r:res_1#0.one|int]] customers. [[r:res_1#0.one|int]] orders, [[r:res_1#0.count|int]] customers'
    for (let size = 1; size < 60; size += 1)
      expect(await render(said.match(new RegExp(`.{1,${size}}`, 'g')) ?? [])).toBe(
        'The plan is ready: 1 customer. 1 order, 15,234 customers',
      )
  })

  it('renders the same however the text is cut', async () => {
    for (let size = 1; size < 20; size += 1)
      expect(await render(answer.match(new RegExp(`.{1,${size}}`, 'g')) ?? [])).toBe(
        'There are 15,234 customers, 12.3% of all [sic].',
      )
  })

  it('marks where each number stands and whether its cell exists', async () => {
    const renderer = createRenderer(book, 'en')
    const { text, marks } = await renderer.push('[[r:res_1#0.count|int]] and [[r:res_9#0.count|int]]!')
    expect(text).toBe('15,234 and —!')
    expect(marks).toEqual([
      { start: 0, end: 6, resultId: 'res_1', cell: '0.count', verified: true },
      { start: 11, end: 12, verified: false },
    ])
  })

  it('lets text that only looks like a reference through', async () => {
    expect(await render(['[[note]] and [[r:broken'])).toBe('[[note]] and [[r:broken')
  })

  it.each([
    [0.12345, 'pct', share, 'zh', '12%'],
    [0.12345, 'pct2', share, 'en', '12.35%'],
    [0.012, 'pp1', share, 'en', '1.2 pp'],
    [0.012, 'pp1', share, 'zh', '1.2 个百分点'],
    [200000, 'money', money, 'zh', '¥200,000'],
    [200000, 'money', money, 'en', '¥200,000'],
    [199.5, 'money', money, 'zh', '¥199.50'],
    [15234, 'wan', undefined, 'zh', '1.52万'],
    [230000000, 'yi', undefined, 'zh', '2.3亿'],
    [15234.6, 'int', undefined, 'en', '15,235'],
    ['retired', 'text', undefined, 'en', 'retired'],
  ] as const)('formats %s as %s', (value, format, column, lang, shown) => {
    expect(formatCell(value, format, lang, column)).toBe(shown)
  })

  it('gives nothing for an unknown format or a missing value', () => {
    expect(formatCell(5, 'roman', 'en')).toBeNull()
    expect(formatCell(null, 'int', 'en')).toBeNull()
  })
})
