import { describe, expect, it } from 'vitest'
import { inShort, read } from '../testing/read.ts'

const current = { kind: 'compare', field: 'job', op: 'eq', value: 'retired' } as const
const plan = { channels: ['push' as const, 'email' as const], budget: 60_000, holdout: 0.2 }
const context = { current, plan }

describe('a message in a conversation about a plan', () => {
  it.each([
    ['no email, use SMS instead', { channels: ['push', 'sms'] }],
    ['不要短信，改用微信', { channels: ['wechat'] }],
    ['cap the spend at 500', { budget: 500 }],
    ['swap the order of the channels', { channels: ['email', 'push'] }],
  ])('changes the plan and no condition: %s', (text, brief) => {
    const { intent, brief: said, rule, unread } = read(text, context)
    expect([intent, said, rule, unread]).toEqual(['campaign', brief, undefined, []])
  })

  it.each([
    ['forget the job condition and cap the spend at 500', { budget: 500 }],
    ['年龄30岁以上，预算砍到800元', { budget: 800 }],
  ])('changes both: %s', (text, brief) => {
    const reading = read(text, context)
    expect(reading.brief).toEqual(brief)
    expect([reading.intent, reading.unread]).toEqual(['refine', []])
    expect(reading.rule).not.toEqual(current)
  })

  it('names what is left unread where it stands in the message', () => {
    const text = 'only those with a xyzzy, and cap the spend at 500'
    const { unread } = read(text, context)
    for (const span of unread) expect(text.slice(span.start, span.end)).toBe(span.text)
    expect(unread.length).toBeGreaterThan(0)
  })

  it.each(['how many of them are students?', 'how many of them have a mortgage?', '其中有多少人有房贷', '有多少学生'])(
    'counts and changes nothing: %s',
    (text) => expect(read(text, context)).toMatchObject({ figure: true }),
  )

  it.each([
    ['这个方案要花多少钱', 'cost'],
    ['一共要花多少', 'cost'],
    ['费用是多少？', 'cost'],
    ['what does it cost?', 'cost'],
    ['how much will the campaign cost in total?', 'cost'],
    ['how much is it?', 'cost'],
    ['预测准不准', 'forecast'],
    ['有多大把握', 'forecast'],
    ['How sure are you?', 'forecast'],
    ['what lift do you expect?', 'forecast'],
  ])('asks about the plan: %s', (text, act) => {
    expect(read(text, context)).toMatchObject({ intent: 'request', request: { act } })
  })

  it.each(['再加上上海的', '加上上海的客户', '加上学生的'])('lets more customers in: %s', (text) => {
    const tiered = { kind: 'compare', field: 'tier', op: 'eq', value: 'gold' } as const
    const { rule, unread } = read(text, { current: tiered, plan })
    expect(unread).toEqual([])
    expect(rule).toMatchObject({ kind: 'any', of: [tiered, expect.anything()] })
  })

  it.each([
    ['use Money Fund instead', undefined],
    ['换成没有的产品名', undefined],
  ])('takes no name that the catalog lacks for its product: %s', (text, product) => {
    expect(read(text, context).brief?.product).toBe(product)
  })

  it.each(['换成稳健一点的产品', 'switch to a safer product', '换一个产品'])(
    'asks which product is meant: %s',
    (text) => {
      const reading = read(text, context)
      expect(reading.rule).toBeUndefined()
      expect(reading.clarification?.question.en).toMatch(/Please name the product/)
    },
  )

  it('is about customers where there is no plan', () => {
    expect(inShort(read('no email', { current }))).not.toBe(inShort(read('no email', context)))
    expect(read('how many customers have a mortgage?', { current }).figure).toBeUndefined()
  })
})
