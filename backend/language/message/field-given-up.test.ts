import { describe, expect, it } from 'vitest'
import { thread } from '../testing/read.ts'

const begun = '30岁以上、余额超过5000的学生'
const begunEn = 'students over 30 with a balance over 5000'

describe('a field that is named alone', () => {
  it.each(['年龄不要了', '不看年龄了', '年龄不限', '年龄去掉', '年龄无所谓', '把年龄去掉吧'])(
    'is given up: %s',
    (said) => expect(thread(begun, said)).toBe('balance > 5000 & job = student'),
  )

  it.each(['any age is fine', 'no age limit', 'age is not important', 'drop the age', "the age doesn't matter"])(
    'is given up: %s',
    (said) => expect(thread(begunEn, said)).toBe('job = student & balance > 5000'),
  )

  it('is a condition of its own where having it is a yes', () => {
    expect(thread('有房贷的学生', '房贷不要了')).toBe('housing != true & job = student')
    expect(thread('students with a mortgage', 'no mortgage')).toBe('job = student & housing != true')
  })

  it('gets another limit in place of the one before', () => {
    for (const said of ['年龄限制在30到50岁', '年龄控制在30到50岁之间', '年龄收窄到30到50岁'])
      expect(thread('40岁以上的学生', said)).toBe('age 30..50 & job = student')
    for (const said of ['limit the age to 30 to 50', 'keep the age between 30 and 50'])
      expect(thread('students over 40', said)).toBe('job = student & age 30..50')
  })

  it('is changed behind a word of why', () => {
    for (const said of ['门槛太高了，余额改成3000以上', '条件有点严，余额改成3000以上'])
      expect(thread('余额5000以上的学生', said)).toBe('balance >= 3000 & job = student')
    expect(
      thread('students with a balance of at least 5000', 'the bar is too high, make it balance at least 3000'),
    ).toBe('job = student & balance >= 3000')
  })

  it('goes together with another change of the same message', () => {
    expect(thread('30岁以上的上海学生', '年龄不要了，婚姻状况改成已婚')).toContain('marital = married')
    expect(thread('30岁以上的上海学生', '年龄不要了，婚姻状况改成已婚')).not.toContain('age')
  })
})
