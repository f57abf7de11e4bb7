import { describe, expect, it } from 'vitest'
import { createReader } from '../reader.ts'
import { readerCatalog } from '../testing/catalog.ts'
import { audience, inShort, read } from '../testing/read.ts'

const last =
  '{"kind":"edge","which":"last","event":"purchase","is":{"kind":"compare","field":"place","op":"eq","value":"branch"}}'

describe('what the first or last event was', () => {
  it.each([
    ['历史订单3张以上，最后一张在180天以前', 'last', 3],
    ['下过3张以上订单，其中最近一张在180天前', 'last', 3],
    ['at least 3 orders, the last of them at least 180 days ago', 'last', 3],
  ] as const)('is one of those that were counted: %s', (text, which, value) =>
    expect(read(text).rule).toEqual({
      kind: 'all',
      of: [
        { kind: 'event', event: 'purchase', measure: { type: 'orders' }, op: 'gte', value },
        { kind: 'occurrence', which, event: 'purchase', window: { type: 'ago', min: 180, unit: 'day' } },
      ],
    }),
  )

  it.each([
    ['whose most recent purchase was at a branch', last],
    ['最近一次购买用的是网点', last],
  ])('reads it: %s', (text, rule) => expect(audience(text)).toBe(rule))

  it.each([
    ['whose last purchase was at a branch, and that one was over 60 days ago'],
    ['最后一次购买是在网点，而且那次离现在已经超过60天'],
    ['most recent purchase at a branch and over 60 days ago'],
  ])('goes on about the same event: %s', (text) =>
    expect(read(text).rule).toEqual({
      kind: 'all',
      of: [
        JSON.parse(last),
        { kind: 'occurrence', which: 'last', event: 'purchase', window: { type: 'ago', min: 60, unit: 'day' } },
      ],
    }),
  )

  it.each([
    ['whose latest purchase was a LUNCH BAG, in 2025 or later', '2025-01-01'],
    ['最后一次购买的是LUNCH BAG，而且那是2025年以后的事', '2026-01-01'],
  ])('tells what it was from when it was: %s', (text, from) =>
    expect(read(text).rule).toEqual({
      kind: 'all',
      of: [
        {
          kind: 'edge',
          which: 'last',
          event: 'purchase',
          is: { kind: 'text', field: 'item', op: 'contains', value: 'LUNCH BAG' },
        },
        { kind: 'occurrence', which: 'last', event: 'purchase', window: { type: 'range', from } },
      ],
    }),
  )

  it.each([
    "it's been more than 90 days since their last purchase",
    'more than 90 days have passed since the last purchase',
    'their latest purchase dates back more than 90 days',
    '距离最后一次购买已经90天了',
    '最后一回买东西是90多天以前的事',
  ])('knows how long ago it was: %s', (text) =>
    expect(read(text).rule).toEqual({
      kind: 'occurrence',
      which: 'last',
      event: 'purchase',
      window: { type: 'ago', min: 90, unit: 'day' },
    }),
  )

  it.each(['most recent purchase was at a branch', '最近一次购买用的是网点'])(
    'reads it where a date goes by the same words: %s',
    (text) => {
      const [date] = readerCatalog.attributes.filter(({ name }) => name === 'joined')
      const labels = { zh: '最近一次购买', en: 'most recent purchase' }
      const catalog = {
        ...readerCatalog,
        attributes: [...readerCatalog.attributes, { ...date!, name: 'last_purchase', column: 'last_purchase', labels }],
      }
      expect(inShort(createReader(catalog)(text, { now: readerCatalog.clock ?? '' }))).toBe(last)
    },
  )
})
