import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

const exactlyOne = '(housing = true | loan = true) & !(housing = true & loan = true)'

describe('leaving out those who have both of the two named', () => {
  it.each([
    ['有房贷或者个人贷款，两样都有的不要', exactlyOne],
    ['房贷和个人贷款只办了其中一种的客户，两种都有的和两种都没有的都不要', exactlyOne],
    ['customers with a mortgage or a personal loan, leave out those with both', exactlyOne],
    ['customers with a mortgage or a personal loan. Drop the ones with both.', exactlyOne],
    ['房贷和个人贷款两样都有的不要', '!(housing = true & loan = true)'],
  ])('keeps those who have one of them: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

  it('keeps those who have both where only those with none are left out', () =>
    expect(audience('学生，房贷和个人贷款两样都没有的不要')).toBe('job = student & (housing = true | loan = true)'))
})
