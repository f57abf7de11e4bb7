import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('the mean of a group that is named with the field', () => {
  it.each([
    ["students whose balance is above the average student's balance", 'job = student & balance above average'],
    ['学生客户里，余额比学生平均余额还高的有哪些？', 'job = student & balance above average'],
    ['客单价高于全体客户平均客单价的人', 'purchase order_value above average'],
    ['an AOV higher than the average AOV across customers', 'purchase order_value above average'],
    [
      'retired people with a balance above the average of students',
      'job = retired & balance above average ?contradiction',
    ],
  ])('is that of the group: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
})
