import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('sentences before the one that asks limit nobody', () => {
  it.each([
    [
      'We are thinking about a new loan for next year. Please select customers with no mortgage whose balance is above 50,000.',
      'housing != true & balance > 50000',
    ],
    ['个人贷款的合作方换了。请选出近30天登录过的学生客户。', 'login count >= 1 in last 30 day & job = student'],
    ['The credit card centre is looking at fees. We need the customers who are students.', 'job = student'],
  ])('%s', (text, wanted) => expect(audience(text)).toBe(wanted))
})

describe('a sentence that limits is read, wherever it stands', () => {
  it.each([
    ['Students are not wanted. Please select customers older than 30.', 'job != student & age > 30'],
    ['蓝领客户不要。请选出余额5万以上的客户。', 'job != blue-collar & balance >= 50000'],
    ['Retired customers only. Please select those with a mortgage.', 'job = retired & housing = true'],
  ])('%s', (text, wanted) => expect(audience(text)).toBe(wanted))
})
