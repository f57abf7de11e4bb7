import { expect, it } from 'vitest'
import { createReader } from '../reader.ts'
import { insurer } from '../testing/insurer.ts'
import { inShort } from '../testing/read.ts'

const reader = createReader(insurer)
const read = (text: string) => inShort(reader(text, { now: '2026-06-30T00:00:00Z' }))

it.each([
  ['customers with risk grade A', 'risk_grade = A'],
  ['a customer with a risk grade of D', 'risk_grade = D'],
  ['risk grade of B or C', 'risk_grade in B,C'],
  ['grade-A customers', 'risk_grade = A'],
  ['风险等级A的客户', 'risk_grade = A'],
  ['风险等级为D或E的客户', 'risk_grade in D,E'],
])('reads a value of one letter beside its field: %s', (text, wanted) => expect(read(text)).toBe(wanted))

it.each([
  ['a customer with a monthly income over 5000', 'monthly_income > 5000'],
  ['A smoker with a monthly income over 5000', 'is_smoker = true & monthly_income > 5000'],
])('leaves the article alone: %s', (text, wanted) => expect(read(text)).toBe(wanted))

it('asks for the value where the field stands alone', () => {
  expect(read('customers with a risk grade')).toMatch(/^\?/)
})
