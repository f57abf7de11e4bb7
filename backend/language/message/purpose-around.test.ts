import { describe, expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

describe('what the house means to do with them', () => {
  it.each([
    ['有房贷的客户，下周外呼劝他们转成信用卡分期', 'housing = true'],
    ['有房贷的客户，打算约他们来网点做资产配置', 'housing = true'],
    ['有房贷的学生。新版App内测想邀请他们。', 'housing = true & job = student'],
    ['短信只发上海的学生', 'province = sh & job = student OR city = sh & job = student'],
    ['Retention call list for the senior agents: students with a mortgage', 'job = student & housing = true'],
    [
      'students with a balance under 2,000; the sales reps look after those themselves',
      'job = student & balance < 2000',
    ],
    ['跟航空公司谈联名卡，要这么一批人：有信用卡的学生', 'card = true & job = student'],
    ['给资深坐席的外呼名单：有房贷的学生', 'housing = true & job = student'],
  ])('limits nobody: %s', (text, wanted) => expect(audience(text)).toBe(wanted))
})
