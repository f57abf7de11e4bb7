import { describe, expect, it } from 'vitest'
import { audience } from './testing/read.ts'

const said: [string, string][] = [
  ['Students and retirees; hold back the divorced', 'job in student,retired & marital != divorced'],
  ['single clients, spare me the students', 'marital = single & job != student'],
  ['Managers. Holding a mortgage disqualifies.', 'job = manager & housing != true'],
  [
    'managers; holding both a mortgage and a credit card disqualifies',
    'job = manager & !(housing = true & card = true)',
  ],
  [
    'Managers; being divorced disqualifies, and so does a personal loan',
    'job = manager & marital != divorced & loan != true',
  ],
  ['single; unknown job stays out', 'marital = single & !(job missing)'],
  ['married, bench anyone with a personal loan', 'marital = married & loan != true'],
  ['married; students out, balance over 100', 'marital = married & job != student & balance > 100'],
  ['balance over 100; anyone with a mortgage shall not be contacted', 'balance > 100 & housing != true'],
  ['balance over 100, a mortgage and a credit card are out', 'balance > 100 & housing != true & card != true'],
  ['keep divorced people off; balance over 100', 'marital != divorced & balance > 100'],
  ['Leave students out for now, age over 20', 'job != student & age > 20'],
  [
    'Students are to be excluded, as are divorced persons; age not exceeding 40',
    'job != student & marital != divorced & age <= 40',
  ],
  ['rule out the divorced, keep the rest with balance over 2,000', 'marital != divorced & balance > 2000'],
  ['学生剔走，剩下的余额过三千的留下', 'job != student & balance > 3000'],
  ['students off, married', 'job != student & marital = married'],
  ['余额为负的、或有信用卡的，都先不要打', '!(balance < 0) & card != true'],
  ['余额两万以上的，有房贷的刨掉，学生先放一放', 'balance >= 20000 & housing != true & job != student'],
  ['已婚，有信用卡的任何情况下都不要', 'marital = married & card != true'],
  ['余额3000以上，离异者不在此列', 'balance >= 3000 & marital != divorced'],
  ['余额不低于一万元者方可列入，有个人贷款者一律不得列入', 'balance >= 10000 & loan != true'],
  ['大学学历，有房贷的跳过，学生别打', 'education = tertiary & housing != true & job != student'],
  ['已婚客户，其中学生不用给我', 'marital = married & job != student'],
  ['已婚的，里面有房贷的就不必了，学生无需联系', 'marital = married & housing != true & job != student'],
]

describe('verbs of leaving out', () => {
  for (const [text, wanted] of said) it(text, () => expect(audience(text)).toBe(wanted))

  it('does not leave out who took something out, or what is a thing', () => {
    expect(audience('clients with a mortgage taken out')).not.toContain('!=')
    expect(audience('bought a bench in the last 30 days')).not.toContain('count = 0')
  })
})
