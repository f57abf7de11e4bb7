import { expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

const each = ['married', 'single', 'divorced']
  .map((value) => `(marital = ${value} & top 50 by balance within marital = ${value})`)
  .join(' | ')
it.each([
  ['每个婚姻状况余额最高的50人', each],
  ['for each marital status the 50 customers with the highest balance', each],
  ['in each marital status, take the top 50 by balance', each],
  ['余额最高的50人，每个婚姻状况各取', each],
  [
    'students; sort by balance, highest first, take the first 150',
    'job = student & top 150 by balance within job = student',
  ],
  ['balance over 2000 unless they have a mortgage', 'balance > 2000 & housing != true'],
  [
    '余额2000以上，有房贷或者个人贷款，但不能两样都有',
    'balance >= 2000 & (housing = true | loan = true) & !(housing = true & loan = true)',
  ],
  ['students, age 30s', 'job = student & age 30..39'],
  ['children at least 2, max. 8000/month', 'children >= 2 & income <= 8000'],
])('ranks within each group, and reads limits where they belong: %s', (text, wanted) =>
  expect(audience(text)).toBe(wanted),
)
