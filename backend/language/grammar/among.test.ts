import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

const within = 'top 3% by balance within marital = married'
const shares: [string, string][] = [
  ['已婚客户里余额排前3%的', `marital = married & ${within}`],
  ['已婚客户中余额最高的3%', `marital = married & ${within}`],
  ['among married customers, the top 3% by balance', `marital = married & ${within}`],
  ['top 3% by balance among married customers', `${within} & marital = married`],
  ['the top 3% of married customers by balance', `${within} & marital = married`],
  [
    'among customers without a mortgage, the top 5% by balance',
    'housing != true & top 5% by balance within housing != true',
  ],
  ['students; of these the top 10% by balance', 'job = student & top 10% by balance within job = student'],
  ['余额前3%的已婚客户', 'top 3% by balance & marital = married'],
  ['married customers in the top 3% by balance', 'marital = married & top 3% by balance'],
  ['余额排在全体客户前10%、没有房贷的已婚客户', 'top 10% by balance & housing != true & marital = married'],
  [
    'customers in the bottom 10% of all customers by balance who are married',
    'bottom 10% by balance & marital = married',
  ],
  [
    '先把既没有房贷、也没有信用卡的客户挑出来，其中余额排在前10%的',
    'housing != true & card != true & top 10% by balance within (housing != true & card != true)',
  ],
  [
    'people with no mortgage and no credit card; of these, the top 10% by balance',
    'housing != true & card != true & top 10% by balance within (housing != true & card != true)',
  ],
]

describe('a share of a group', () => {
  for (const [text, wanted] of shares) it(text, () => expect(audience(text)).toBe(wanted))

  for (const text of [
    'among single customers, those whose balance is below the average of single customers',
    '单身客户里，余额低于单身客户平均值的',
  ])
    it(`compares with the mean of a group that is named again: ${text}`, () =>
      expect(audience(text)).toBe('marital = single & balance below average'))
})
