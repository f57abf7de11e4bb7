import { describe, expect, it } from 'vitest'
import { audience, read } from '../testing/read.ts'

describe('ages and generations', () => {
  it.each([
    ['30岁以上', 'age >= 30'],
    ['未满30岁', 'age < 30'],
    ['年满18岁', 'age >= 18'],
    ['aged 25 to 35', 'age 25..35'],
    ['60岁的客户', 'age = 60'],
    ['三十多岁', 'age 30..39'],
    ['in their thirties', 'age 30..39'],
    ['over 60', 'age > 60'],
    ['the under 30s', 'age < 30'],
  ])('reads %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })

  it.each([
    ['90后', 'birthday in 1990-01-01..1999-12-31'],
    ['born in the 1980s', 'birthday in 1980-01-01..1989-12-31'],
    ['Gen Z', 'birthday in 1997-01-01..2012-12-31'],
  ])('takes years of birth by the date of birth: %s', (text, rule) => {
    expect(audience(text)).toBe(rule)
  })
})

it('says that a number without a unit was taken as an age', () => {
  expect(read('over 60').assumptions.map(({ note }) => note.en)).toEqual(['A number without a unit is taken as an age'])
})
