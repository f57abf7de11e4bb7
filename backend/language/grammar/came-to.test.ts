import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('what the events named just before came to', () => {
  const thrice = 'purchase orders >= 3 {place = app} in last 90 day'
  for (const [text, figure] of [
    ['近90天手机银行购买3单以上，合计超过300元', 'sum(amount) > 300 {place = app} in last 90 day'],
    ['近90天手机银行购买3单以上，这些购买加起来超过300元', 'sum(amount) > 300 {place = app} in last 90 day'],
    ['近90天手机银行购买3单以上，这几单总共不到5000元', 'sum(amount) < 5000 {place = app} in last 90 day'],
    [
      'at least 3 purchases via the app in the last 90 days, adding up to more than 300 yuan',
      'sum(amount) > 300 {place = app} in last 90 day',
    ],
    [
      'at least 3 purchases via the app in the last 90 days; these purchases total over 300',
      'sum(amount) > 300 {place = app} in last 90 day',
    ],
    [
      'at least 3 purchases via the app in the last 90 days, averaging over 100 yuan',
      'avg(amount) > 100 {place = app} in last 90 day',
    ],
  ] as const)
    it(`is of the same ones: ${text}`, () => {
      const read = audience(text)
      expect(read).toBe(`${thrice} & purchase ${figure}`)
    })

  it('is no second count where money is said', () =>
    expect(audience('近90天下单3次以上，超过300元')).toBe(
      'purchase orders >= 3 in last 90 day & purchase sum(amount) > 300 in last 90 day',
    ))

  it('is not of events that come to nothing', () =>
    expect(audience('近90天登录3次以上，加起来超过300元')).toMatch(/\?|\[/))
})
