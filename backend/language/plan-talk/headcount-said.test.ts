import { describe, expect, it } from 'vitest'
import { inShort, read } from '../testing/read.ts'

const current = { kind: 'compare', field: 'job', op: 'eq', value: 'retired' } as const
const plan = { channels: ['sms' as const], holdout: 0.1 }

describe('how many customers there may be at most', () => {
  it.each([
    ['最多30人', 30],
    ['人数控制在500人以内', 500],
    ['别超过一千人', 1000],
    ['no more than 150 people', 150],
    ['limit it to 500 customers', 500],
    ['keep it to at most 500 people', 500],
    ['cap the audience at 2,000', 2000],
  ])('is no condition, and asks by what to choose them: %s', (text, count) => {
    for (const context of [{ current }, { current, plan }]) {
      const { rule, unread, clarification } = read(text, context)
      expect([rule, unread]).toEqual([undefined, []])
      const options = clarification?.options ?? []
      expect(options.length).toBeGreaterThan(1)
      for (const option of options) expect(option.rule).toMatchObject({ count, within: current })
      expect(options[0]?.rule?.kind).toBe('sample')
    }
  })

  it('is asked about beside a change of the plan, which waits', () => {
    const { brief, clarification } = read('最多50人，预算2000', { current, plan })
    expect(brief).toEqual({ budget: 2000 })
    expect(clarification?.question.zh).toContain('50')
  })

  it('is asked about in the request for a campaign itself', () => {
    const { intent, clarification } = read('给退休客户做一次唤醒，最多50人')
    expect(intent).toBe('campaign')
    expect(clarification?.options?.[0]?.rule).toMatchObject({ kind: 'sample', count: 50, within: current })
  })

  it.each(['at most 2 children', '年龄最多30岁', '最多买过3次', 'balance of at most 500', '只要退休的'])(
    'is not what limits customers: %s',
    (text) => expect(read(text, { current, plan }).clarification?.question.en ?? '').not.toContain('at most be chosen'),
  )
})

describe('other channels for other customers', () => {
  it.each([
    'use SMS for Hangzhou and email for Shanghai',
    'email for the married and SMS for the single ones',
    '已婚的发短信，单身的发邮件',
    '对学生发短信，对退休人员发邮件',
  ])('are said to be beyond one plan, and change nothing: %s', (text) => {
    const { rule, brief, clarification } = read(text, { current, plan })
    expect([rule, brief]).toEqual([undefined, undefined])
    expect(clarification?.question.en).toContain('nothing was changed')
  })

  it.each([
    'no email, use SMS instead',
    'SMS and email',
    '先发短信，三天后发邮件',
    'married with SMS consent and single with email consent',
  ])('are not meant by %s', (text) => expect(inShort(read(text, { current, plan }))).not.toContain('?ambiguous'))
})
