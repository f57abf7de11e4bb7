import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('who of a number of everybody is asked for', () => {
  for (const [text, wanted] of [
    ['Of the top 200 customers by balance, who is a student?', 'top 200'],
    ['余额最高的200名客户里面，哪些是学生？', 'top 200'],
    ['余额前200名中谁有信用卡', 'top 200'],
  ] as const)
    it(`ranks everybody: ${text}`, () => {
      const said = audience(text)
      expect(said).toContain(wanted)
      expect(said).not.toContain('within')
    })
})
