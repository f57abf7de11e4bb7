import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('yes and no behind the name of a field', () => {
  it.each([
    ['card yes, loan no, housing yes', 'card = true & loan != true & housing = true'],
    ['housing yes，loan no，余额超过800', 'housing = true & loan != true & balance > 800'],
    ['students with no housing loan', 'job = student & housing != true'],
  ])('answers each: %s', (text, rule) => expect(audience(text)).toBe(rule))
})
