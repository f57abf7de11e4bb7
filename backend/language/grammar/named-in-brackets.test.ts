import { describe, expect, it } from 'vitest'
import { households } from '../testing/loyalty.ts'

const said: [string, string][] = [
  ['买过熟食（DELI）的', 'purchase count >= 1 {department = DELI}'],
  ['买过糕点（PASTRY）或者熟食（DELI）的', 'purchase count >= 1 {department in PASTRY,DELI}'],
  ['没加过油（FUEL）的', 'purchase count = 0 {department = FUEL}'],
  ['12月加过油（FUEL）的家庭', 'purchase count >= 1 {department = FUEL} in 2017-12-01..2017-12-31'],
  ['从来没买过花（FLORAL品类）的人', 'purchase count = 0 {department = FLORAL}'],
  [
    '2017年买过鲜花（FLORAL）的人，母亲节想试试拉新',
    'purchase count >= 1 {department = FLORAL} in 2017-01-01..2017-12-31',
  ],
  ['买过 pastry（糕点）的', 'purchase count >= 1 {department = PASTRY}'],
  ['独居（家庭人数为1）的', 'size = 1'],
  ['一个人住的（家庭人数1）或者租房的', 'size = 1 | home = Renter'],
]

describe('what brackets name in the words of the data', () => {
  for (const [text, wanted] of said) it(text, () => expect(households(text)).toBe(wanted))
})
