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
  [
    'students with a negative balance, or managers who have a mortgage and a personal loan',
    '(job = student & balance < 0) | (job = manager & housing = true & loan = true)',
  ],
  [
    'gold customers with a mortgage, plus silver customers with a balance over 100',
    '(tier = gold & housing = true) | (tier = silver & balance > 100)',
  ],
  [
    'blue-collar people and students with a balance between 3,000 and 20,000',
    'job in blue-collar,student & balance 3000..20000',
  ],
  ['those who are married, provided they have no mortgage', 'marital = married & housing != true'],
  ['退休的里头要是还背着房贷，也不要', '!(job = retired & housing = true)'],
  ['retirees with a personal loan are left out', '!(job = retired & loan = true)'],
  [
    'married without a mortgage and divorced with a mortgage',
    '(marital = married & housing != true) | (marital = divorced & housing = true)',
  ],
  ['广东的客户去掉黄金的，再加上杭州的全部客户', '(province = gd & tier != gold) | city = hz'],
  [
    'Guangdong customers excluding gold ones, plus all Hangzhou customers',
    '(province = gd & tier != gold) | city = hz',
  ],
  ['学生都要，退休的只要余额1万以上的', 'job = student | (job = retired & balance >= 10000)'],
  ['房贷和信用卡只开了一个的', '(housing = true | card = true) & !(housing = true & card = true)'],
]

describe('sentences and entries of a list', () => {
  for (const [text, wanted] of said) it(text, () => expect(audience(text)).toBe(wanted))
})
