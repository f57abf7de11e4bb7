import { describe, expect, it } from 'vitest'
import { read } from '../testing/read.ts'

describe('a length of time behind what came later', () => {
  it.each([
    'bought something and logged in within 7 days afterwards',
    'bought something and logged in within 7 days after that',
    '买过东西，之后7天内登录过',
  ])('counts from what came first: %s', (text) =>
    expect(read(text)).toMatchObject({
      rule: { kind: 'sequence', first: { event: 'purchase' }, next: { event: 'login' }, within: { n: 7, unit: 'day' } },
      unread: [],
    }),
  )

  it.each([
    'logged in and bought nothing in the 7 days after',
    'logged in and did not buy within the 7 days after that',
  ])('and so where it did not come: %s', (text) =>
    expect(read(text)).toMatchObject({
      rule: {
        kind: 'funnel',
        steps: [{ event: 'login' }],
        without: { event: 'purchase', within: { n: 7, unit: 'day' } },
      },
      unread: [],
    }),
  )

  it('ends now where it is the last so many days', () =>
    expect(read('logged in and bought nothing in the last 7 days').rule).toMatchObject({ kind: 'all' }))
})
