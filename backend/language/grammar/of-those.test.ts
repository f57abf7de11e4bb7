import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('what is asked of some of them leaves the others', () => {
  it.each([
    [
      '近30天登录过的，其中学生只要余额5万以上的',
      'login count >= 1 in last 30 day & (job != student | balance >= 50000)',
    ],
    [
      'everyone who logged in during the last 30 days, but of those with a mortgage only the ones with a balance over 800',
      'login count >= 1 in last 30 day & (housing != true | balance > 800)',
    ],
    [
      'customers with a balance over 800; for students, the balance must be over 2000',
      'balance > 800 & (job != student | balance > 2000)',
    ],
    ['余额超过800的客户；学生的还要求余额超过2000', 'balance > 800 & (job != student | balance > 2000)'],
    [
      'students; those with a mortgage must also have a balance above 50000',
      'job = student & (housing != true | balance > 50000)',
    ],
    ['钻石客户，其中有房贷的必须已婚', 'tier = diamond & (housing != true | marital = married)'],
  ])('%s', (text, wanted) => expect(audience(text)).toBe(wanted))
})

describe('where nobody else is named, nobody else is meant', () => {
  it.each([
    [
      'Of students, only those with a mortgage; of retired people, only those with a balance over 800',
      '(job = student & housing = true) | (job = retired & balance > 800)',
    ],
    ['Of the students, only those with a mortgage', 'job = student & housing = true'],
  ])('%s', (text, wanted) => expect(audience(text)).toBe(wanted))
})
