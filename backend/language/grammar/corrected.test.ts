import { expect, it } from 'vitest'
import { audience, read } from '../testing/read.ts'

it.each([
  ['students with at least two, no, three logins this month', 'job = student & login count >= 3 in month 0'],
  ['这个月登录至少两次，不，三次的学生', 'login count >= 3 in month 0 & job = student'],
  ['students aged 20 to 30, make that 35', 'job = student & age 20..35'],
  ['杭州，哦不，广州的学生', 'city = gz & job = student'],
  ['gold, no, diamond customers with a mortgage', 'tier = diamond & housing = true'],
  ['students? no, make that retirees', 'job = retired'],
  ['余额5000以上的学生？算了，改成退休的', 'balance >= 5000 & job = retired'],
  [
    'customers with a balance of ten thousand and up, hmm that is too high, let us go for five thousand and up',
    'balance >= 5000',
  ],
  ['余额三万起吧，三万可能太高了，那就两万，两万起', 'balance >= 20000'],
  ['余额10万以上，人会太少，还是5万吧', 'balance >= 50000'],
  ['bought within the last two months no wait three months yeah three', 'purchase count >= 1 in last 3 month'],
  ['balance over 500 no sorry over 800', 'balance > 800'],
  ['买过3次以上，不对，5次以上的学生', 'purchase orders >= 5 & job = student'],
  ['joined in the last 2 years, no, three', 'joined in last 3 year'],
])('takes what was said last: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it('is no correction where a denial goes on', () =>
  expect(audience('no mortgage, no credit card')).toBe('housing != true & card != true'))

it.each([
  ['balance over 5000, though age under 30', 'balance > 5000 & age < 30'],
  ['age over 30, but let us say under 50', 'age > 30 & age < 50'],
  ['余额5万以上，收入2万以上', 'balance >= 50000 & income >= 20000'],
])('keeps both limits of %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it('tells what was taken back', () =>
  expect(read('余额10万以上，人会太少，还是5万吧').assumptions.map(({ note }) => note.zh)).toContain(
    '“10万以上，人会太少，还是”被后面的说法取代',
  ))
