import { describe, expect, it } from 'vitest'
import { audience } from './testing/read.ts'

const said: [string, string][] = [
  ['学生客户 有房贷的、有信用卡的都剔除', 'job = student & housing != true & card != true'],
  ['已婚客户里 余额不少于5000的 或者有信用卡的', 'marital = married & (balance >= 5000 | card = true)'],
  ['近30天登录过 没买过东西', 'login count >= 1 in last 30 day & purchase count = 0'],
  ['余额 大于 5000 的 学生', 'balance > 5000 & job = student'],
  ['广东客户广州的不要', 'province = gd & city != gz'],
  ['近30天登录过的客户有房贷的剔除', 'login count >= 1 in last 30 day & housing != true'],
]

describe('Chinese notes without commas', () => {
  for (const [text, wanted] of said) it(text, () => expect(audience(text)).toBe(wanted))
})
