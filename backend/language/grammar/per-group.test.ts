import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

const wanted = '(housing = true & balance >= 10000) | (housing != true & balance >= 50000)'
describe('what is asked of each group', () => {
  it.each([
    '有房贷的，余额1万以上就行；没有房贷的，要5万以上',
    '有房贷的，余额1万就够，没有房贷的，要5万以上',
    '有房贷的余额1万以上，其他人余额要5万以上',
    '有房贷的余额1万就够，其余的要5万以上',
    'If they have a mortgage, a balance of 10,000 is enough; without a mortgage it must be at least 50,000',
    'with a mortgage a balance of 10,000 will do, everyone else needs 50,000 or more',
  ])('joins the groups, and not all that is asked: %s', (text) => expect(audience(text)).toBe(wanted))

  it('leaves the rest of a list alone', () =>
    expect(audience('把已婚的排除掉，剩下的学生都要')).toBe('marital != married & job = student'))
})

describe('an enough behind a number', () => {
  it.each([
    ['余额5000就行的学生', 'balance >= 5000 & job = student'],
    ['students, a balance of 5000 is enough', 'job = student & balance >= 5000'],
    ['余额不超过5000即可', 'balance <= 5000'],
  ])('is the least that is asked: %s', (text, rule) => expect(audience(text)).toBe(rule))
})

describe('neither of several fields', () => {
  it.each(['neither job nor income is known', 'customers where neither the job nor the income has been recorded'])(
    'is missing both: %s',
    (text) => expect(audience(text)).toBe('job missing & income missing'),
  )
})
