import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

const said: [string, string][] = [
  ['学生房贷没有的', 'job = student & housing != true'],
  ['退休客户房贷和信用卡都没有', 'job = retired & housing != true & card != true'],
  ['杭州近三个月购买没有的客户', 'city = hz & purchase count = 0 in last 3 month'],
  ['离异的 有房贷的 余额5000以下的 学生不要', 'marital = divorced & housing = true & balance <= 5000 & job != student'],
  ['退了休的客户，有房贷的就不要了', 'job = retired & housing != true'],
  ['单身的学生不要', '!(marital = single & job = student)'],
  ['已婚的有房贷的都不要', 'marital != married & housing != true'],
  ['杭州客户，一次登录都没有过', 'city = hz & login count = 0'],
  ['近三个月半笔购买都没有', 'purchase count = 0 in last 3 month'],
  ['without a single login in the last 30 days', 'login count = 0 in last 30 day'],
  ['not one purchase in the last 3 months', 'purchase count = 0 in last 3 month'],
  ['房贷和信用卡都有的不要', '!(housing = true & card = true)'],
  [
    'either retirees with a mortgage or students without one',
    '(job = retired & housing = true) | (job = student & housing != true)',
  ],
  ['everybody in the no-mortgage group other than students', 'housing != true & job != student'],
]

describe('a denial behind what it denies', () => {
  for (const [text, wanted] of said) it(text, () => expect(audience(text)).toBe(wanted))
})
