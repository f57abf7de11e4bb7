import { expect, it } from 'vitest'
import { createReader } from '../reader.ts'
import { insurer } from '../testing/insurer.ts'
import { inShort } from '../testing/read.ts'

const reader = createReader(insurer)
const read = (text: string) => inShort(reader(text, { now: '2026-06-30T00:00:00Z' }))

it.each([
  'customers with both an auto and a home policy',
  'own an auto and a home policy',
  'customers with an auto policy and a home policy',
])('takes two values of one property as two things: %s', (text) => {
  expect(reader(text, { now: '2026-06-30T00:00:00Z' }).rule).toMatchObject({
    kind: 'all',
    of: [
      { kind: 'related', has: 'any', where: { field: 'product_line', value: 'auto' } },
      { kind: 'related', has: 'any', where: { field: 'product_line', value: 'home' } },
    ],
  })
})

it.each([
  [
    'at least 2 auto or home policies',
    'related_measure',
    { kind: 'in', field: 'product_line', values: ['auto', 'home'] },
  ],
  ['customers with auto, home or life policies', 'related', { kind: 'in', values: ['auto', 'home', 'life'] }],
  [
    'an active auto policy',
    'related',
    {
      kind: 'all',
      of: [
        { field: 'policy_status', value: 'active' },
        { field: 'product_line', value: 'auto' },
      ],
    },
  ],
])('takes several values before one noun: %s', (text, kind, where) => {
  expect(reader(text, { now: '2026-06-30T00:00:00Z' }).rule).toMatchObject({ kind, where })
})

it.each([
  'customers whose active policies have a total annual premium of over 5000',
  'total annual premium of active policies over 5000',
])('measures only the things that the words before them name: %s', (text) => {
  expect(reader(text, { now: '2026-06-30T00:00:00Z' }).rule).toMatchObject({
    kind: 'related_measure',
    measure: { type: 'sum', property: 'annual_premium' },
    where: { field: 'policy_status', value: 'active' },
    op: 'gt',
    value: 5000,
  })
})

it('takes "are all" of all of them', () => {
  expect(reader('customers whose policies are all active', { now: '2026-06-30T00:00:00Z' }).rule).toMatchObject({
    kind: 'related',
    has: 'all',
  })
})

it.each([
  'taller than 190 with a life policy',
  'over 190 in height with 1 auto policy',
  'above 190 who hold a home policy',
])('asks about a limit without a field and counts nothing by it: %s', (text) =>
  expect(read(text)).toMatch(/\?.*\[.*190/),
)

it.each([
  ['a failed premium payment in the last 6 months', 'premium_payment', 1],
  ['at least 2 failed premium payments in the last 6 months', 'premium_payment', 2],
  ['at least 3 pending quote requests in the last 6 months', 'quote_request', 3],
])('takes a value that several events have from the noun beside it: %s', (text, event, value) => {
  expect(reader(text, { now: '2026-06-30T00:00:00Z' }).rule).toMatchObject({
    kind: 'event',
    event,
    value,
    where: { field: 'status' },
    window: { type: 'last', n: 6, unit: 'month' },
  })
})

it.each(['customers with failed', 'spending customers'])(
  'asks which events are meant where no noun says it: %s',
  (text) => expect(read(text)).toMatch(/^\?/),
)

it.each([
  ['club level VIP2 or above', 'club_level in VIP2,VIP3'],
  ['risk grade from B to D', 'risk_grade in B,C,D'],
])('bounds values whose order is plain: %s', (text, wanted) => expect(read(text)).toBe(wanted))

it.each(['risk grade C or above', '风险等级在C及以上的客户'])('asks which end is the higher: %s', (text) =>
  expect(read(text)).toMatch(/\?/),
)
