import { describe, expect, it } from 'vitest'
import { thread } from '../testing/read.ts'

const begun = ['customers with a housing loan and a balance of at least 3000', 'retirees count too'] as const

describe('an audience of alternatives', () => {
  it('keeps the alternatives when a limit of one of them is changed', () => {
    expect(thread(...begun)).toBe('(housing = true & balance >= 3000) | job = retired')
    expect(thread(...begun, 'raise the balance threshold to 5000')).toBe(
      '(housing = true & balance >= 5000) | job = retired',
    )
  })

  it('keeps the alternatives when a condition of one of them is dropped', () => {
    expect(thread(...begun, 'drop the balance condition')).toBe('housing = true | job = retired')
  })
})

describe('a value that is not looked at', () => {
  it('leaves out its customers and keeps the others', () => {
    expect(thread('学生和退休的客户', '退休的不看')).toBe('job = student')
    expect(thread('有房贷的客户', '学生不看')).toBe('housing = true & job != student')
  })
})

describe('those without a value', () => {
  it('come in as one more value of the field that is limited', () => {
    expect(thread('students', 'those whose job is unknown count too')).toBe('job = student | job missing')
  })
})
