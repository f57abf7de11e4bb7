import { describe, expect, it } from 'vitest'
import { audience } from './testing/read.ts'

describe('signs', () => {
  it.each([
    ['last login > 30 days ago', /login/],
    ['last login >= 30 days ago', /login/],
  ])('before a length of time limit how long ago: %s', (text, wanted) => {
    expect(audience(text)).toMatch(wanted)
    expect(audience(text)).not.toMatch(/count|\?/)
  })
})
