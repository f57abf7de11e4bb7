import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

const loans = '(housing = true & balance >= 5000) | (housing != true & balance >= 10000)'
const orders = '(marital = married & purchase orders >= 10) | (marital != married & purchase orders >= 3)'
const said: [string, string][] = [
  ['有房贷的要余额5000以上，没房贷的要1万以上', loans],
  ['除学生外，有房贷的要余额5000以上，没房贷的要余额1万以上', `job != student & (${loans})`],
  [
    'excluding students: those with a housing loan need a balance of 5,000 or more, those without need 10,000 or more',
    `job != student & (${loans})`,
  ],
  [
    '上海客户余额50万以上，杭州客户余额30万以上',
    '(province = sh & balance >= 500000) | (city = hz & balance >= 300000) OR (city = sh & balance >= 500000) | (city = hz & balance >= 300000)',
  ],
  ['married customers with at least 10 orders; everyone else with at least 3', orders],
  [
    'gold customers who spent over 3000 this year, silver customers who spent over 1000 this year',
    '(tier = gold & purchase sum(amount) > 3000 in year 0) | (tier = silver & purchase sum(amount) > 1000 in year 0)',
  ],
]

describe('each group with a limit of its own', () => {
  for (const [text, wanted] of said) it(text, () => expect(audience(text)).toBe(wanted))

  it('keeps a range and other limits together', () =>
    expect(audience('customers over 30 with a mortgage, balance over 1000 and income over 5000')).toBe(
      'age > 30 & housing = true & balance > 1000 & income > 5000',
    ))
})
