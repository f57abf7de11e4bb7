import { expect, it } from 'vitest'
import { audience } from './testing/read.ts'

const both = 'purchase orders >= 3 in last 90 day & login count >= 5 in last 90 day'

it.each([
  '以近90天为窗口：下单3次以上，登录5次以上',
  '下单3次以上，登录5次以上，时间都按近90天算',
  '统计期为近90天，下单3次以上，登录5次以上',
  'Window is the last 90 days for both: at least 3 orders, at least 5 logins',
  'at least 3 orders and at least 5 logins. Use the last 90 days for both.',
  'at least 3 orders, at least 5 logins, all measured over the last 90 days',
])('gives one time to all that is asked of events: %s', (text) => expect(audience(text)).toBe(both))

it('gives it to denials as well', () =>
  expect(audience('时间都按近90天算：下单3次以上，从没登录过')).toBe(
    'purchase orders >= 3 in last 90 day & login count = 0 in last 90 day',
  ))
