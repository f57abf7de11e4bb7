import { describe, expect, it } from 'vitest'
import { thread } from '../testing/read.ts'

describe('changes to conditions on events', () => {
  it.each([
    [
      ['下过3单以上、消费超过5000的客户', '消费改成超过8000'],
      ['customers with 3 orders or more who spent over 5000', 'change the spend to over 8000'],
      'purchase orders >= 3 & purchase sum(amount) > 8000',
    ],
    [
      ['下过3单以上、消费超过5000的客户', '订单数的条件去掉'],
      ['customers with 3 orders or more who spent over 5000', 'drop the order count'],
      'purchase sum(amount) > 5000',
    ],
    [
      ['近30天登录过2次以上', '登录改看近90天'],
      ['customers with at least 2 logins in the last 30 days', 'look at the last 90 days for the logins'],
      'login count >= 2 in last 90 day',
    ],
    [
      ['近30天登录过', '至少3次'],
      ['customers who logged in in the last 30 days', 'at least 3 times'],
      'login count >= 3 in last 30 day',
    ],
    [
      ['近30天登录过3次以上', '把登录次数降到2次'],
      ['customers with at least 3 logins in the last 30 days', 'lower the login requirement to 2'],
      'login count >= 2 in last 30 day',
    ],
  ])('are made to the figure that is named, alike in both languages: %j', (zh, en, rule) => {
    expect([thread(...zh), thread(...en)]).toEqual([rule, rule])
  })
})

describe('changes to a choice of customers', () => {
  it.each([
    [['学生', '只要余额前100名', '那就前50'], 'job = student & top 50 by balance within job = student'],
    [
      ['students', 'top 100 by balance', 'we only have 50 gifts, so the top 50'],
      'job = student & top 50 by balance within job = student',
    ],
    [['学生', '余额超过5000', '或者收入超过8000的也行'], 'job = student & (balance > 5000 | income > 8000)'],
    [
      ['students', 'balance over 5000', 'or income over 8000 is fine too'],
      'job = student & (balance > 5000 | income > 8000)',
    ],
    [['学生和退休人员', '学生里只要有房贷的'], 'job in student,retired & (job != student | housing = true)'],
    [
      ['students and retirees', 'of the students only those with a mortgage'],
      'job in student,retired & (job != student | housing = true)',
    ],
    [['余额超过5000的学生', '太狠了，降到2000'], 'balance > 2000 & job = student'],
    [['students with a balance over 5000', 'too harsh, bring it down to 2000'], 'job = student & balance > 2000'],
    [['学生和退休人员除外', '学生还是放回来吧，行里说他们也能做'], 'job != retired'],
    [
      ['everybody but students and retirees', 'let the students back in, head office says they are fine'],
      'job != retired',
    ],
    [['余额超过5000的学生', '推倒重来：有房贷的退休人员'], 'housing = true & job = retired'],
    [['students with a balance over 5000', 'no, start over with retirees'], 'job = retired'],
  ])('are read as meant: %j', (messages, rule) => {
    expect(thread(...messages)).toBe(rule)
  })
})
