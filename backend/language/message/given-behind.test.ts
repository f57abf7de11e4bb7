import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('what the customers of a clause with 给 are given', () => {
  it.each([
    ['给余额不到500的学生客户免费升级', 'balance < 500 & job = student'],
    ['想给已婚客户免费体检', 'marital = married'],
  ])('is no condition: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

  it('but a condition behind them still is', () =>
    expect(audience('想给已婚客户里余额超过500的打电话')).toBe('marital = married & balance > 500'))
})
