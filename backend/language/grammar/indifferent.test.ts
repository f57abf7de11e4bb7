import { describe, expect, it } from 'vitest'
import { audience, read } from '../testing/read.ts'

const said: [string, string][] = [
  ['managers with or without a mortgage, balance over 5000', 'job = manager & balance > 5000'],
  ['students, whether or not they have a credit card, over 30', 'job = student & age > 30'],
  ['students with a balance over 100; having a personal loan is fine', 'job = student & balance > 100'],
  ['students, a mortgage or no mortgage, balance over 100', 'job = student & balance > 100'],
  ['学生，有没有房贷都行，余额超过100', 'job = student & balance > 100'],
  ['学生，有房贷没房贷都可以，余额超过100', 'job = student & balance > 100'],
  ['学生，是否有房贷不限，余额超过100', 'job = student & balance > 100'],
  ['学生，余额超过100，有信用卡没关系', 'job = student & balance > 100'],
  [
    'students, except those who have both a mortgage and a personal loan. Having just one of the two is fine.',
    'job = student & !(housing = true & loan = true)',
  ],
  ['学生，房贷和个人贷款两样都有的不要，只有其中一样没关系', 'job = student & !(housing = true & loan = true)'],
]
describe('a fact that makes no difference is no condition', () => {
  for (const [text, wanted] of said) it(text, () => expect(audience(text)).toBe(wanted))
  it('and is told', () =>
    expect(read('managers with or without a mortgage').assumptions.map(({ note }) => note.en)).toContain(
      '"mortgage" makes no difference, it is no condition',
    ))
  it.each(['有房贷的可以，没有的不要', 'students with a mortgage'])('but %s limits', (text) =>
    expect(audience(text)).toContain('housing = true'),
  )
})
