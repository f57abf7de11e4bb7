import { describe, expect, it } from 'vitest'
import { read } from './testing/read.ts'

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
})
