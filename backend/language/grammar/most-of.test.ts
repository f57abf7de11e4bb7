import { describe, expect, it } from 'vitest'
import { read } from '../testing/read.ts'

describe('the most frequent value, told by how often it occurs', () => {
  it.each([
    '购买次数最多的渠道是手机银行的客户',
    '历史购买里出现笔数最多的渠道是手机银行',
    'the sales channel with the most purchases is the mobile app',
  ])('is a preference: %s', (text) =>
    expect(read(text)).toMatchObject({
      rule: { kind: 'preference', event: 'purchase', property: 'place', values: ['app'] },
      unread: [],
    }),
  )
})
