import { expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

it.each([
  ['students with at least two, no, three logins this month', 'job = student & login count >= 3 in month 0'],
  ['这个月登录至少两次，不，三次的学生', 'login count >= 3 in month 0 & job = student'],
  ['students aged 20 to 30, make that 35', 'job = student & age 20..35'],
  ['杭州，哦不，广州的学生', 'city = gz & job = student'],
  ['gold, no, diamond customers with a mortgage', 'tier = diamond & housing = true'],
  ['students? no, make that retirees', 'job = retired'],
  ['余额5000以上的学生？算了，改成退休的', 'balance >= 5000 & job = retired'],
])('takes what was said last: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it('is no correction where a denial goes on', () =>
  expect(audience('no mortgage, no credit card')).toBe('housing != true & card != true'))
