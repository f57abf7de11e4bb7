import { describe, expect, it } from 'vitest'
import { createReader } from '../reader.ts'
import { bank } from '../testing/question-bank.ts'
import type { Question } from './question.ts'

const read = createReader(bank)
const asked = (text: string, before?: Question) =>
  read(text, { now: bank.clock as string, ...(before && { question: before }) })

describe('campaigns of one verdict', () => {
  it.each([
    ['which campaigns harmed?', 'harm'],
    ['which campaigns made it worse', 'harm'],
    ['did any campaign backfire?', 'harm'],
    ['which campaigns had a negative effect?', 'harm'],
    ['were there any campaigns that lost to their control?', 'harm'],
    ['哪些活动反而有害', 'harm'],
    ['有没有活动起反作用', 'harm'],
    ['which campaigns did not work?', 'none'],
    ["which of our campaigns didn't pay off?", 'none'],
    ['which campaigns showed no lift?', 'none'],
    ['哪些活动没有提升', 'none'],
    ['哪些活动没用？', 'none'],
    ['哪些活动失败了', 'none'],
    ['which campaigns worked?', 'lift'],
    ['which campaigns showed a significant lift?', 'lift'],
    ['哪些活动有效', 'lift'],
    ['哪些活动显示有提升', 'lift'],
  ])('are asked for: %s', (text, verdict) =>
    expect(asked(text)).toMatchObject({ intent: 'performance', question: { kind: 'compare', verdict } }),
  )
  it.each([
    ['which campaigns had no lift among gold customers?', 'none'],
    ['which campaigns hurt gold customers?', 'harm'],
    ['哪些活动对金卡客户没有效果', 'none'],
  ])('may be of a group: %s', (text, verdict) =>
    expect(asked(text).question).toMatchObject({ kind: 'compare', verdict, filter: { field: 'tier', value: 'gold' } }),
  )
  it.each([
    ['which campaigns lowered the conversion rate?', 'harm'],
    ['哪些活动拉低了转化率', 'harm'],
    ['which campaigns raised conversion?', 'lift'],
  ])('may be on a figure that is named: %s', (text, verdict) =>
    expect(asked(text).question).toMatchObject({ kind: 'compare', verdict, metrics: ['conversion_rate'] }),
  )
  it.each(['which campaign worked best?', '哪次活动效果最好'])('are all told where the best is asked: %s', (text) =>
    expect(asked(text).question?.verdict).toBeUndefined(),
  )
})

describe('counter-evidence, and nothing more', () => {
  const one: Question = { kind: 'effect', metrics: [], dimensions: [], campaign: 'C1' }
  it.each(['有反例吗', 'any counter-evidence?', '有没有相反的结果', 'is there any evidence to the contrary?'])(
    'is asked of what was just told: %s',
    (text) =>
      expect(asked(text, one)).toMatchObject({
        intent: 'performance',
        question: { kind: 'compare', verdict: 'contrary', campaign: 'C1' },
      }),
  )
  it('behind the best are those that showed none', () =>
    expect(asked('any counter-examples?', { kind: 'compare', metrics: [], dimensions: [] }).question).toMatchObject({
      kind: 'compare',
      verdict: 'contrary',
    }))
  it('of nothing is asked about', () => expect(asked('有反例吗').clarification?.reason).toBe('ambiguous'))
  it('on a subject is looked for in what is known', () => expect(asked('短信唤醒有反例吗').intent).toBe('knowledge'))
})
