import { expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

const both = 'job = student & (housing != true | tier = diamond)'
it.each([
  [
    '学生，有房贷的踢掉，钻石客户里有房贷的不用踢',
    'job = student & (housing != true | (tier = diamond & housing = true))',
  ],
  ['学生，有房贷的不要，钻石客户除外', both],
  ['学生，有房贷的去掉，钻石客户的例外', both],
  ['学生，有房贷的不要，但钻石客户不在此限', both],
  ['students; mortgage holders are out (diamond customers stay)', both],
  ['students minus those with a mortgage, diamond customers excepted', both],
  ['students without a mortgage; diamond customers are exempt from that', both],
  [
    'students except those with a mortgage; a diamond customer may stay, though, if their balance is over 5000',
    'job = student & (housing != true | (tier = diamond & balance > 5000))',
  ],
  [
    'all students except those with a mortgage, and of those with a mortgage keep the ones with a balance over 1000',
    'job = student & (housing != true | (housing = true & balance > 1000))',
  ],
])('keeps those whom an exception to what leaves out names: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it.each([
  ['学生，钻石客户除外', 'job = student & tier != diamond'],
  ['没有房贷的学生，大学学历或者中学学历都行', 'housing != true & job = student & education in tertiary,secondary'],
  ['students, diamond customers excepted', 'job = student & tier != diamond'],
])('leaves out, or limits, where nobody was left out before: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
