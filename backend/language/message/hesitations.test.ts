import { describe, expect, it } from 'vitest'
import { thread } from '../testing/read.ts'
import { withoutHesitations } from './hesitations.ts'

describe('sounds of somebody who thinks', () => {
  it('are blanks of the same length', () => {
    expect(withoutHesitations('change the 6 months to, um, 9')).toBe('change the 6 months to      9')
    expect(withoutHesitations('改成，呃，9个月')).toBe('改成   9个月')
  })

  it('leave words alone that only look like them', () => {
    for (const text of ['customers in Erfurt, or umbrellas', 'ER, UM and HM', '金额，嗯哼的客户', '额度，余额'])
      expect(withoutHesitations(text)).toBe(text)
  })

  it('change nothing of what is asked for', () => {
    const begun = 'students with a balance of at least 5000'
    expect(thread(begun, 'change the 5000 to, um, 8000')).toBe(thread(begun, 'change the 5000 to 8000'))
  })
})

it('leaves out the mood before a message, and who finds the list too long', () => {
  expect(withoutHesitations('ugh, drop the students').trim()).toBe('drop the students')
  expect(withoutHesitations('好困。去掉学生').trim()).toBe('去掉学生')
  expect(withoutHesitations('老板说太多了，改成60岁以上').trim()).toBe('太多了，改成60岁以上')
  expect(withoutHesitations('老板和企业主').trim()).toBe('老板和企业主')
})
