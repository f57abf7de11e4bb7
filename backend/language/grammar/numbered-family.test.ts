import { expect, it } from 'vitest'
import { ofWideTable } from '../testing/wide-table.ts'

const none = 'voucher1 != 1 & voucher2 != 1 & voucher3 != 1'
const any = 'voucher1 = 1 | voucher2 = 1 | voucher3 = 1'

it.each([
  ['used voucher 1 or 2', 'voucher1 = 1 | voucher2 = 1'],
  ['used vouchers 1 and 3', 'voucher1 = 1 & voucher3 = 1'],
  ['使用了第1期或第3期礼券的', 'voucher1 = 1 | voucher3 = 1'],
  ['第2期和第3期礼券都没使用的', 'voucher2 != 1 & voucher3 != 1'],
  ['没使用过第1、2期礼券', 'voucher1 != 1 & voucher2 != 1'],
  ['used none of the three vouchers', none],
  ['三期礼券一期都没使用过', none],
  ['never used any of the three vouchers', none],
  ['one or more of vouchers 1 to 3', any],
  ['使用过任意一期礼券', any],
  ['used all three vouchers', 'voucher1 = 1 & voucher2 = 1 & voucher3 = 1'],
])('numbers alone and how many of all stand for the fields: %s', (text, rule) => expect(ofWideTable(text)).toBe(rule))

it.each(['used at least two of the three vouchers', '三期礼券中至少使用了两期'])('takes so many of them: %s', (text) =>
  expect(ofWideTable(text)).toBe(
    '(voucher1 = 1 & voucher2 = 1) | (voucher1 = 1 & voucher3 = 1) | (voucher2 = 1 & voucher3 = 1)',
  ),
)

it.each(['used none of the five vouchers', 'used vouchers 1 to 3', 'used voucher 1 or 7'])(
  'asks where there are not so many, or it is not told whether one is enough: %s',
  (text) => expect(ofWideTable(text)).toContain('?'),
)
