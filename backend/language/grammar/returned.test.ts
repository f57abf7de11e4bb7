import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('who came back, told in steps', () => {
  it.each([
    '近30天下过单，再往前60天没下过单，更早之前买过的回流客户',
    '近30天下过单，再往前六十天没下过单，更早之前买过',
    'returning customers: an order in the last 30 days, none in the 60 days before that, and at least one earlier',
    'ordered in the last 30 days, nothing in the 60 days before that, but at least one before',
  ])('pauses between two purchases: %s', (text) =>
    expect(audience(text)).toBe('{"kind":"restarted","event":"purchase","n":30,"unit":"day","pause":60}'),
  )

  it.each(['近30天下过单，再往前60天没下过单', 'ordered in the last 30 days, none in the 60 days before that'])(
    'looks at the days before those, not at the days after: %s',
    (text) => expect(audience(text)).toBe('purchase count >= 1 in last 30 day & purchase count = 0 30-90 day ago'),
  )
})
