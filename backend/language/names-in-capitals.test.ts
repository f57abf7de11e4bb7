import { expect, it } from 'vitest'
import { audience } from './testing/read.ts'

it.each([
  ['bought REGENCY CAKESTAND 3 TIER', 'REGENCY CAKESTAND 3 TIER'],
  ['customers who never bought WHITE HANGING HEART T-LIGHT HOLDER', 'WHITE HANGING HEART T-LIGHT HOLDER'],
  ['customers who bought SET OF 3 CAKE TINS PANTRY DESIGN', 'SET OF 3 CAKE TINS PANTRY DESIGN'],
  ['买过 SET 7 BABUSHKA NESTING BOXES 的学生', 'SET 7 BABUSHKA NESTING BOXES'],
  ['PACK OF 72 RETROSPOT CAKE CASES 买了至少2次的学生', 'PACK OF 72 RETROSPOT CAKE CASES'],
  ['REGENCY CAKESTAND 3 TIER 这款商品今年累计买了10件以上', 'REGENCY CAKESTAND 3 TIER'],
])('takes words in capitals, with numbers inside, as the name of one thing: %s', (text, name) => {
  expect(audience(text)).toContain(name)
  expect(audience(text)).not.toContain('?')
})

it.each([
  ['BALANCE OVER 5000 AND STUDENTS', 'balance > 5000 & job = student'],
  ['students with SMS consent', 'job = student & consent_sms = true'],
])('reads other capitals as what they say: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
