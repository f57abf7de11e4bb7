import { describe, expect, it } from 'vitest'
import { households } from '../testing/loyalty.ts'

const said: [string, string][] = [
  ['bought from the FLORAL department', 'purchase count >= 1 {department = FLORAL}'],
  ['never bought anything in the DRUG GM department', 'purchase count = 0 {department = DRUG GM}'],
  ['bought from DRUG GM or PASTRY', 'purchase count >= 1 {department in DRUG GM,PASTRY}'],
  [
    'bought FLORAL and then, in another order within the following 30 days, something from DRUG GM',
    'purchase {department = FLORAL} then purchase {department = DRUG GM} within 30 day',
  ],
  [
    'bought from the deli, then within 14 days from PASTRY',
    'purchase {department = DELI} then purchase {department = PASTRY} within 14 day',
  ],
  [
    '先买了熟食（DELI），之后14天内又在另一张订单里买了PASTRY的',
    'purchase {department = DELI} then purchase {department = PASTRY} within 14 day',
  ],
]

describe('values of the data in capitals', () => {
  for (const [text, wanted] of said) it(text, () => expect(households(text)).toBe(wanted))
})
