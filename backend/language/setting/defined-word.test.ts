import { describe, expect, it } from 'vitest'
import { audience, read } from '../testing/read.ts'

describe('a vague word beside its measure', () => {
  for (const text of ['余额100万以上的土豪', 'bargain hunters with a balance under 300', '余额不到300的羊毛党'])
    it(`is what the measure says: ${text}`, () => {
      expect(read(text).unread).toEqual([])
      expect(read(text).clarification).toBeUndefined()
    })

  for (const text of ['土豪', 'bargain hunters', '有房贷的羊毛党', 'bargain hunters with a mortgage'])
    it(`is asked about without one: ${text}`, () => expect(audience(text)).toMatch(/\[|\?/))
})
