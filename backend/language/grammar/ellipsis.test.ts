import { describe, expect, it } from 'vitest'
import { audience, thread } from '../testing/read.ts'

describe('what is left out, compared or chosen', () => {
  for (const [text, rule] of [
    ['balance above the average for students', 'balance above'],
    ['等级低于黄金的客户', 'tier'],
    ['房贷和个人贷款只有其中一种的已婚客户', 'married'],
    ['已昏的学生', 'marital = married & job = student'],
    ['students with a housing laon', 'job = student & housing = true'],
  ] as const)
    it(`reads ${text} without a question`, () => {
      expect(audience(text)).toContain(rule)
      expect(audience(text)).not.toContain('?')
    })

  it('carries what was bought to the denial without an object, unless anything is denied', () => {
    expect(audience('上季度买过"LUNCH BAG"、这个季度还没买的')).toMatch(/LUNCH BAG.*LUNCH BAG/s)
    expect(audience('上季度买过"LUNCH BAG"、这个季度没买过任何东西的')).not.toMatch(/LUNCH BAG.*LUNCH BAG/s)
  })

  it('widens the place that is limited already', () =>
    expect(thread('上海的黄金客户', '再加上杭州的')).toBe(thread('上海或杭州的黄金客户')))

  it('denies a rank behind what is ranked by', () =>
    expect(audience('消费排不上前100')).toBe('!(top 100 by purchase sum(amount))'))
})

describe('two changes in one message, and birthdays', () => {
  it('takes out what is removed before it adds what is required', () =>
    expect(
      thread('gold customers with a mortgage', 'remove the mortgage condition and require a credit card instead'),
    ).toBe('tier = gold & card = true'))

  for (const text of ['customers born next month', '生日在8月的客户'])
    it(`never reads a window of these years as a date of birth: ${text}`, () =>
      expect(audience(text)).not.toMatch(/birthday in|birthday next/))
})
