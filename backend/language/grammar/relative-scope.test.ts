import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

const said: [string, string][] = [
  [
    'married clients with a mortgage who have a balance over 3,000 or have a credit card',
    'marital = married & housing = true & (balance > 3000 | card = true)',
  ],
  ['singles who are 30 or younger, or 60 or older', 'marital = single & (age <= 30 | age >= 60)'],
  [
    'Customers in Hangzhou or Guangzhou who have a balance of 50,000 or more, or have a mortgage and no credit card',
    'city in hz,gz & (balance >= 50000 | (housing = true & card != true))',
  ],
  [
    'married clients with a mortgage who have a balance over 3,000 or anyone with a credit card',
    '(marital = married & housing = true & balance > 3000) | card = true',
  ],
  [
    'married clients with a mortgage who have a balance over 3,000, as well as all students',
    '(marital = married & housing = true & balance > 3000) | job = student',
  ],
  [
    'everyone except married people who have a balance over 3000 or have a mortgage',
    '!(marital = married & (balance > 3000 | housing = true))',
  ],
  [
    'managers with a mortgage who are married, or with a balance over 5000',
    '(job = manager & housing = true & marital = married) | balance > 5000',
  ],
  ['students with a mortgage or a balance over 3000', 'job = student & (housing = true | balance > 3000)'],
  ['students with a mortgage or people over 60', '(job = student & housing = true) | age > 60'],
  ['no personal loan or both a mortgage and a credit card', 'loan != true | (housing = true & card = true)'],
]

describe('alternatives within the clause of "who"', () => {
  for (const [text, wanted] of said) it(text, () => expect(audience(text)).toBe(wanted))
})
