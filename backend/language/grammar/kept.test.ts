import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

const said: [string, string][] = [
  [
    'students with no purchase this year. Leave out anyone with a mortgage, except gold customers, who stay in even if they have a mortgage.',
    'job = student & purchase count = 0 in year 0 & (housing != true | tier = gold)',
  ],
  [
    '退休客户全都要。有房贷的剔掉——不过有房贷的人里存款余额还超过5000的，照样留着。',
    'job = retired & (housing != true | (housing = true & balance > 5000))',
  ],
  [
    'all students except those with a mortgage; a mortgage holder may stay, though, if the balance is over 5000',
    'job = student & (housing != true | (housing = true & balance > 5000))',
  ],
  [
    'All gold customers apart from managers, but keep those managers who have a balance of more than 3 million',
    'tier = gold & (job != manager | (job = manager & balance > 3000000))',
  ],
  [
    'married customers without a mortgage, but those with a balance over 100k can stay',
    'marital = married & (housing != true | balance > 100000)',
  ],
  [
    'retirees; kick out anyone with a mortgage, except that those with a credit card may stay',
    'job = retired & (housing != true | card = true)',
  ],
  ['有信用卡，学生的不要，除非余额超过5万', 'card = true & (job != student | balance > 50000)'],
  [
    'credit card holders; exclude students unless they have a mortgage',
    'card = true & (job != student | housing = true)',
  ],
  ['学生不要除非余额超过1万', 'job != student | balance > 10000'],
  ['keep the married students', 'marital = married & job = student'],
  [
    '已婚、非学生、没房贷、没信用卡；学生余额超1万的也留着',
    'marital = married & (job != student | (job = student & balance > 10000)) & housing != true & card != true',
  ],
  [
    'everyone but gold customers, except gold customers with a balance over 24',
    'tier != gold | (tier = gold & balance > 24)',
  ],
]

describe('those who stay in after all', () => {
  for (const [text, wanted] of said) it(text, () => expect(audience(text)).toBe(wanted))
})
