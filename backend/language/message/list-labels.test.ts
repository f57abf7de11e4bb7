import { describe, expect, it } from 'vitest'
import { audience, read } from '../testing/read.ts'

describe('the labels of a list', () => {
  for (const text of [
    'must: student, balance over 1,000\nmust not: mortgage, personal loan',
    'Must not have: mortgage, personal loan; must: student, balance over 1,000',
    'Excluded: mortgage, personal loan\nIncluded: student, balance over 1,000',
    '必须：学生，余额超过1000\n不得：房贷，个人贷款',
    '必须：学生，余额超过1000\n不得有：房贷、个人贷款，有一样都不行',
  ])
    it(`leaves out each of what must not be: ${text}`, () => {
      const said = audience(text)
      for (const one of ['job = student', 'balance > 1000', 'housing != true', 'loan != true'])
        expect(said).toContain(one)
      expect(said).not.toMatch(/\?|\[/)
    })

  for (const text of [
    'must: balance over 1,000\neducation: any is fine',
    'must: balance over 1,000\neducation: no preference',
    'must: balance over 1,000\ncity: Shanghai or elsewhere, either is fine',
    '必须：余额超过1000\n学历：都可以',
    '必须：余额超过1000\n城市：上海还是外地都行',
  ])
    it(`sets no limit where any value will do: ${text}`, () => expect(audience(text)).toBe('balance > 1000'))

  for (const text of [
    'must: balance over 1,000\nprefer: students, but do not filter on that',
    'must: balance over 1,000\nnice to have: credit card',
    'balance over 1,000, ideally students but that is not required',
    '必须：余额超过1000\n优先：学生，不过这一条不作筛选条件',
    '余额超过1000，最好是学生，没有也行',
    '硬性条件：余额超过1000\n软性条件：学生',
  ])
    it(`takes what is only liked for no condition, and says so: ${text}`, () => {
      expect(audience(text)).toBe('balance > 1000')
      expect(read(text).assumptions.length).toBeGreaterThan(0)
    })

  it('keeps the values that are listed, whichever of them', () =>
    expect(audience('city: Shanghai or Hangzhou, either is fine')).toBe(audience('city: Shanghai or Hangzhou')))
})
