import { describe, expect, it } from 'vitest'
import { audience, read } from './testing/read.ts'

const branch = { kind: 'compare', field: 'place', op: 'eq', value: 'app' }

describe('the way in which something was done', () => {
  it.each([
    'customers with a purchase via the app in May',
    'customers with purchases through the mobile app in May',
    '5月通过手机银行购买过',
    '5月手机银行一笔购买都没有',
  ])('is no channel of the campaign beside its event: %s', (text) => {
    const { rule, brief } = read(text)
    expect(rule).toMatchObject({ kind: 'event', event: 'purchase', where: branch })
    expect(brief?.channels).toBeUndefined()
  })

  it.each([
    [
      'a purchase via the app in April, but no purchase over this channel in May',
      'purchase count = 0 {place = app} in 2026-05-01..2026-05-31',
    ],
    ['4月通过手机银行购买过，5月在该渠道没有购买', 'purchase count = 0 {place = app} in 2026-05-01..2026-05-31'],
  ])('is pointed back at: %s', (text, wanted) => expect(audience(text)).toContain(wanted))
})
