import { describe, expect, it } from 'vitest'
import { read } from './testing/read.ts'

const purchase = (op: string, value: number, window: object) => ({
  kind: 'event',
  event: 'purchase',
  window,
  measure: { type: 'count' },
  op,
  value,
})
const some = (window: object) => purchase('gte', 1, window)
const none = (window: object) => purchase('eq', 0, window)
const all = (...of: object[]) => ({ kind: 'all', of })
const may = { type: 'range', from: '2026-05-01', to: '2026-05-31' }
const month = { type: 'last', n: 30, unit: 'day' }

describe('a time that is told from the one before it', () => {
  it.each([
    ['bought in May but nothing since', all(some(may), none({ type: 'range', from: '2026-06-01' }))],
    ['5月买过，之后再没买过', all(some(may), none({ type: 'range', from: '2026-06-01' }))],
    [
      'no purchase since May but at least one before',
      all(none({ type: 'range', from: '2026-05-01' }), some({ type: 'range', to: '2026-04-30' })),
    ],
    [
      'bought in May, none in the two months before that',
      all(some(may), none({ type: 'range', from: '2026-03-01', to: '2026-04-30' })),
    ],
    ['5月买过，再往前两个月一次都没买', all(some(may), none({ type: 'range', from: '2026-03-01', to: '2026-04-30' }))],
    [
      'bought in the last 30 days but in the ninety days before that there was nothing, not one',
      all(some(month), none({ type: 'ago', min: 30, max: 120, unit: 'day' })),
    ],
    ['近30天买过，再往前数90天是空的', all(some(month), none({ type: 'ago', min: 30, max: 120, unit: 'day' }))],
    [
      '近90天没买过，更早有过',
      all(none({ type: 'last', n: 90, unit: 'day' }), some({ type: 'ago', min: 90, unit: 'day' })),
    ],
    [
      'bought this month, but not in the month before',
      all(some({ type: 'calendar', unit: 'month', offset: 0 }), none(may)),
    ],
    [
      'stopped buying after May',
      all(some({ type: 'range', to: '2026-05-31' }), none({ type: 'range', from: '2026-06-01' })),
    ],
  ])('%s', (text, rule) => expect(read(text)).toMatchObject({ rule, unread: [] }))

  it('asks where the two lengths are of units that no window holds', () => {
    expect(read('近30天买过，之前的三个月没买过').clarification?.reason).toBeDefined()
  })
})
