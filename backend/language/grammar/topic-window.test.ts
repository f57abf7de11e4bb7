import { describe, expect, it } from 'vitest'
import { read } from '../testing/read.ts'

const window = { type: 'last', n: 90, unit: 'day' }

describe('a time that stands first, before a pause', () => {
  it.each([
    '近90天：购买5次以上，登录3次以上',
    '近90天，购买5次以上，登录3次以上',
    'last 90 days: at least 5 purchases, at least 3 logins',
  ])('is of all that follows in its sentence: %s', (text) =>
    expect(read(text)).toMatchObject({
      rule: {
        kind: 'all',
        of: [
          { kind: 'event', event: 'purchase', window },
          { kind: 'event', event: 'login', window },
        ],
      },
      unread: [],
    }),
  )

  it.each(['近90天：登录后48小时之内就下单', 'trailing 90 days, login -> purchase no more than 48 hours later'])(
    'is of the first of two events in their order: %s',
    (text) =>
      expect(read(text)).toMatchObject({
        rule: {
          kind: 'sequence',
          first: { event: 'login', window },
          next: { event: 'purchase' },
          within: { n: 48, unit: 'hour' },
        },
        unread: [],
      }),
  )

  it('is of nothing that is said of the whole history', () => {
    expect(read('近90天，登录3次以上，历史购买5次以上').rule).toMatchObject({
      kind: 'all',
      of: [{ window }, { event: 'purchase', op: 'gte', value: 5 }],
    })
  })
})
