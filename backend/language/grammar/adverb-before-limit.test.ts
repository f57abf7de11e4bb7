import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('an adverb between what is limited and its limit', () => {
  it.each([
    ['余额超过5000、收入又不低于3000的学生', 'balance > 5000 & income >= 3000 & job = student'],
    ['订单也不少于3张、余额却不到100的客户', 'purchase orders >= 3 & balance < 100'],
    ['收入超过3000，余额则在500到900之间的客户', 'income > 3000 & balance 500..900'],
  ])('joins nothing: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
})

describe('who among the first or the last', () => {
  it.each([
    [
      'Take the bottom 10% of customers by balance. Who among them is married?',
      'bottom 10% by balance & marital = married',
    ],
    [
      'the top 10% by balance among those who are married',
      'top 10% by balance within marital = married & marital = married',
    ],
  ])('points back or names a group: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

  it.each([
    [
      'All students, minus those with a balance over 5,000. Where the balance is missing, keep them in.',
      'job = student & (!(balance > 5000) | balance missing)',
    ],
    ['余额5000以下的学生，余额缺失的也算', '(balance <= 5000 | balance missing) & job = student'],
  ])('keeps those whose value is missing where it is said: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
})
