import { describe, expect, it } from 'vitest'
import { audience, read } from './testing/read.ts'

const said: [string, string][] = [
  ['custs w/o mortgage, bal > 2k, excl. students', 'housing != true & balance > 2000 & job != student'],
  ['Age max. 30, tert. educ, hsg loan', 'age <= 30 & education = tertiary & housing = true'],
  ['mthly income > 5k, mgrs only', 'income > 5000 & job = manager'],
  ['# of children >= 2, marr. & div.', 'children >= 2 & marital in married,divorced'],
  ['5-figure balances (10,000+), no mortgage', 'balance >= 10000 & housing != true'],
  ['余额五位数（1万以上）的学生', 'balance >= 10000 & job = student'],
  ['logged in during the last 2 mths, incl. blue-collar', 'login count >= 1 in last 2 month & job = blue-collar'],
]

describe('answers as numbers and letters', () => {
  for (const [text, wanted] of [
    ['housing loan = 0, credit card = 1', 'housing = false & card = true'],
    ['personal loan != 1 AND age >= 30', 'loan != true & age >= 30'],
    ['housing loan: Y, credit card: N', 'housing = true & card != true'],
    ['房贷=0 且 信用卡=1', 'housing = false & card = true'],
  ] as const)
    it(text, () => expect(audience(text)).toBe(wanted))
})

describe('shortenings of notes', () => {
  for (const [text, wanted] of said.filter(([, rule]) => rule)) it(text, () => expect(audience(text)).toBe(wanted))

  it('tells what a shortening of a name in the data is taken for', () =>
    expect(read('bal over 2000').assumptions.map(({ note }) => note.en)).toEqual(['"bal" is taken as "balance"']))

  it('names what it could not read as it was typed', () =>
    expect(read('bal over 2000, xqzt members').unread.map(({ text }) => text)).toEqual(['xqzt']))

  it('leaves a sentence that ends with a unit ended', () =>
    expect(audience('Logged in during the last 2 mths. Students only.')).toBe(
      'login count >= 1 in last 2 month & job = student',
    ))
})
