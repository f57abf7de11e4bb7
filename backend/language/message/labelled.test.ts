import { expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

it.each([
  [
    '背景：去年短信全发给了刚买完东西的人，钱白花了。这次想圈的人：余额5万以上的学生',
    'balance >= 50000 & job = student',
  ],
  ['Background: last year we burned money mailing retirees. Audience: students over 30', 'job = student & age > 30'],
  ['Fwd: Dana says the mailing to retirees pulled well. Please build students over 30.', 'job = student & age > 30'],
  ['Can a new card win back retirees? Let us find out with students over 30.', 'job = student & age > 30'],
])('reads the audience and not the story of %s', (text, wanted) => expect(audience(text)).toBe(wanted))
