import { describe, expect, it } from 'vitest'
import type { Receipt } from '../../backend/receipt.ts'
import { outputSources, receiptSources, verifyNumerals, wordSources } from './verify.ts'

const receipt: Receipt = {
  resultId: 'res_1',
  tool: 'preview_segment',
  columns: [
    { name: 'count', type: 'integer' },
    { name: 'share', type: 'share' },
    { name: 'spend', type: 'money', unit: 'CNY' },
  ],
  rows: [{ count: 15234, share: 0.12345, spend: 199.5 }],
  complete: true,
  asOf: '2026-03-01T00:00:00Z',
  dataVersion: '1',
}
const verdicts = (text: string, said = '') =>
  verifyNumerals(text, [...receiptSources([receipt]), ...wordSources(said)]).map((one) => one.verified)

describe('numbers of an answer', () => {
  it.each(['15,234 customers', '1.5万位客户', '15.2k customers', '12.3%', '12.35%', '12%', '199.5 元'])(
    'passes what a cell proves: %s',
    (text) => expect(verdicts(text)).toEqual([true]),
  )

  it.each(['15,235 customers', '15,000 customers', '1.6万', '12.4%', '0.13%', '123%', '98.7‰'])(
    'holds back what no cell proves: %s',
    (text) => expect(verdicts(text)).toEqual([false]),
  )

  it('tells a count that looks like a percentage from a percentage', () => {
    expect(verdicts('there are 12 customers')).toEqual([false])
  })

  it('lets the person have their own words back', () => {
    expect(verdicts('balance over 50,000, 10% held out', '余额5万以上，留10%对照')).toEqual([true, true])
  })

  it('names the cell that proves a number', () => {
    const [found] = verifyNumerals('15,234', receiptSources([receipt]))
    expect(found?.source).toMatchObject({ resultId: 'res_1', cell: '0.count' })
  })

  it('takes figures and sentences of an output, and no query or example', () => {
    const sources = outputSources({
      holdout: { share: 0.1 },
      note: '还需要 3,000 人',
      query: { parameters: [777] },
      examples: ['888'],
    })
    expect(verifyNumerals('10% and 3,000', sources).map((one) => one.verified)).toEqual([true, true])
    expect(verifyNumerals('777 or 888', sources).map((one) => one.verified)).toEqual([false, false])
  })
})
