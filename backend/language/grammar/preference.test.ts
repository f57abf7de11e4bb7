import { expect, it } from 'vitest'
import { read } from '../testing/read.ts'

it.each(['购买最常用的渠道是手机银行', '近90天购买用得最多的渠道是手机银行'])(
  'takes the most frequent value of the event that is named: %s',
  (text) =>
    expect(read(text)).toMatchObject({
      rule: { kind: 'preference', event: 'purchase', property: 'place', values: ['app'] },
      unread: [],
    }),
)
