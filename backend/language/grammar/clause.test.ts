import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

const said: [string, string][] = [
  [
    'job: retired or manager; balance over 5000; top 20% by income, or no income',
    'job in retired,manager & balance > 5000 & (top 20% by income | !(income > 0))',
  ],
  [
    '1. 职业为退休或学生；2. 余额5000以上；3. 没有房贷，或者有信用卡',
    'job in retired,student & balance >= 5000 & (housing != true | card = true)',
  ],
  ['已婚，或者有房贷。余额5000以上。', '(marital = married | housing = true) & balance >= 5000'],
  ['students; or retirees; or managers with a mortgage', 'job in student,retired | (job = manager & housing = true)'],
]

describe('sentences and entries of a list', () => {
  for (const [text, wanted] of said) it(text, () => expect(audience(text)).toBe(wanted))
})
