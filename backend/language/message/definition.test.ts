import { describe, expect, it } from 'vitest'
import { inShort, read } from '../testing/read.ts'

const current = { kind: 'compare', field: 'job', op: 'eq', value: 'retired' } as const

describe('the meaning of a word', () => {
  it.each([
    ['余额100万以上的算高净值', '高净值', 'balance >= 1000000'],
    ['从现在起，活跃指近30天有登录', '活跃', 'login count >= 1 in last 30 day'],
    ['高净值的定义改成余额200万以上', '高净值', 'balance >= 2000000'],
    ['以后“重点”就是同意短信的学生', '重点', 'consent_sms = true & job = student'],
    ["call customers with a balance over 1m 'high net worth'", 'high net worth', 'balance > 1000000'],
    ["from now on 'active' means logged in during the last 30 days", 'active', 'login count >= 1 in last 30 day'],
    ['define loyal as at least 5 orders', 'loyal', 'purchase orders >= 5'],
  ])('is given by %s', (text, word, rule) => {
    const reading = read(text, { current })
    expect([reading.intent, reading.term?.act, reading.term?.word, inShort(reading)]).toEqual([
      'define',
      'define',
      word,
      rule,
    ])
  })

  it.each([
    ['what does high value mean here?', 'ask'],
    ['高净值是什么意思', 'ask'],
    ['什么是高净值？', 'ask'],
    ['撤销高净值的定义', 'take_back'],
    ['undo the definition of active', 'take_back'],
    ['就按这个定义', 'keep'],
    ['keep it as the definition', 'keep'],
    ['术语表', 'list'],
  ])('is asked for, kept or taken back by %s', (text, act) => {
    expect([read(text).intent, read(text).term?.act]).toEqual(['define', act])
  })

  it.each([
    '学生里有房贷的要剔除，不过有信用卡的就算有房贷也保留',
    '英国的也算',
    '谢谢，黄金会员也算进来',
    '消费5000以上的算几个',
    '这是什么意思',
    'what does this mean',
    'customers who mean business',
    '年龄怎么算',
  ])('is not spoken of by %s', (text) => expect(read(text, { current }).intent).not.toBe('define'))

  it('may not be given by protected traits', () => {
    expect(read('以后信佛的算重点客户').clarification?.reason).toBe('protected')
  })
})
