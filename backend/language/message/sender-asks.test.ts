import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

const said: [string, string][] = [
  ['老板要有房贷、没个人贷款的，30到45岁的名单', 'housing = true & loan != true & age 30..45'],
  ['领导想看余额超过1000的已婚客户', 'balance > 1000 & marital = married'],
  ['我们老板需要所有学生的名单', 'job = student'],
  ['学生。近六个月消费合计不低于500的名单', 'job = student & purchase sum(amount) >= 500 in last 6 month'],
]

describe('somebody in the house who wants a list', () => {
  for (const [text, wanted] of said) it(text, () => expect(audience(text)).toBe(wanted))
})
