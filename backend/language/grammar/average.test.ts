import { describe, expect, it } from 'vitest'
import { audience, read } from '../testing/read.ts'

describe('means', () => {
  it.each([
    ['余额高于全行平均', 'balance above average'],
    ['balance above the bank-wide average', 'balance above average'],
    ['余额比平均高，可收入又低于平均', 'balance above average & income below average'],
  ])('compares with the mean of all or of a group: %s', (text, rule) => expect(audience(text)).toBe(rule))

  it.each([
    '学生当中，余额比学生自己的平均值还高的',
    'among students, the ones whose balance beats the average of students',
  ])('takes the mean within the group that is named: %s', (text) =>
    expect(read(text).rule).toEqual({
      kind: 'all',
      of: [
        { kind: 'compare', field: 'job', op: 'eq', value: 'student' },
        {
          kind: 'average',
          of: { of: 'attribute', field: 'balance' },
          direction: 'above',
          within: { kind: 'compare', field: 'job', op: 'eq', value: 'student' },
        },
      ],
    }),
  )
})

it.each(['have a larger balance than the average student', 'balance above that of the average student'])(
  'compares with those who are called average: %s',
  (text) =>
    expect(read(text).rule).toMatchObject({
      kind: 'average',
      direction: 'above',
      within: { kind: 'compare', field: 'job', op: 'eq', value: 'student' },
    }),
)

it('may be said on both sides of a time', () =>
  expect(read('customers who spent more last quarter than the average customer').rule).toMatchObject({
    kind: 'average',
    direction: 'above',
    of: { of: 'event', event: 'purchase', window: { type: 'calendar', unit: 'quarter', offset: -1 } },
  }))
