import { describe, expect, it } from 'vitest'
import { read } from '../testing/read.ts'

const window = { type: 'last', n: 30, unit: 'day' }
const login = { kind: 'event', event: 'login', window }

describe('what did not happen, behind "but"', () => {
  it.each([
    '近30天登录过但没下单的客户',
    '近30天登录过3次以上但没购买的客户',
    '近30天登录过但一单没下的客户',
    'customers who logged in during the last 30 days but did not buy anything',
    'logged in within the last 30 days but bought nothing',
  ])('did not in the time said just before: %s', (text) => {
    const { rule, unread } = read(text)
    expect(unread).toEqual([])
    expect(rule).toMatchObject({ kind: 'all', of: [login, { event: 'purchase', op: 'eq', value: 0, window }] })
  })

  it.each([
    '近30天登录过但从没买过的客户',
    'customers who logged in during the last 30 days but have never bought',
    'logged in within the last 30 days but have not bought',
  ])('never did where that is said: %s', (text) => {
    const { rule } = read(text)
    expect(rule).toMatchObject({ kind: 'all', of: [login, { event: 'purchase', op: 'eq', value: 0 }] })
    expect(JSON.stringify((rule as { of: unknown[] }).of[1])).not.toContain('window')
  })
})
