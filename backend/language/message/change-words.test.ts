import { describe, expect, it } from 'vitest'
import { inShort, read, thread } from '../testing/read.ts'

describe('a change in other words', () => {
  it.each([
    [['students with a balance over 5000', 'drop the balance condition'], 'job = student'],
    [['学生', '余额5万以上', '余额那个条件不要了'], 'job = student'],
    [['学生', '余额5万以上', '把职业那条去掉'], 'balance >= 50000'],
    [['学生，余额5万以上', '余额条件去掉，换成40岁以上'], 'job = student & age >= 40'],
    [['students', 'also they must have a balance over 5000'], 'job = student & balance > 5000'],
    [['学生，余额5万以上', '退休的也加进来'], 'job in student,retired & balance >= 50000'],
    [['学生', '只留下同意短信的'], 'job = student & consent_sms = true'],
    [['消费总额1000以上的客户', '只看近90天的消费'], 'purchase sum(amount) >= 1000 in last 90 day'],
    [
      ['customers with total spend of 1000 or more', 'count only the last 90 days of spend'],
      'purchase sum(amount) >= 1000 in last 90 day',
    ],
    [
      ['customers who spent over 5000', 'exclude students', 'never mind, keep the students'],
      'purchase sum(amount) > 5000',
    ],
    [['消费超过5000的客户', '排除学生', '算了，学生还是留着'], 'purchase sum(amount) > 5000'],
    [
      ['customers who bought a CLOCK', 'and who never bought a CANDLE', 'delete the CANDLE condition'],
      'purchase count >= 1 {item contains CLOCK}',
    ],
  ])('%j', (messages, rule) => expect(thread(...messages)).toBe(rule))

  it.each(['by the way, will it rain today?', '顺便问一下，今天会下雨吗'])(
    'is not made by talk of other things: %s',
    (text) => {
      const reading = read(text, { current: { kind: 'compare', field: 'job', op: 'eq', value: 'student' } })
      expect([reading.intent, inShort(reading).startsWith('?off_topic')]).toEqual(['other', true])
    },
  )
})
