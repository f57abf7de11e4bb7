import { expect, it } from 'vitest'
import { thread } from '../testing/read.ts'

const en = ['students with a balance of at least 5000', 'no login in the last 6 months']
const zh = ['余额5000以上的学生', '近6个月没登录的']
const moved = ['job = student', 'balance >= 5000', 'login count = 0 in last 4 month']
const cheaper = ['job = student', 'balance >= 3000', 'login count = 0 in last 6 month']
it.each([
  [[...en, 'six months is too strict, four will do'], moved],
  [[...zh, '半年太长了，4个月就行'], moved],
  [[...en, '5,000 is asking a lot, 3,000 is plenty'], cheaper],
  [[...zh, '5000太高了，3000就够'], cheaper],
  [[...en, 'a balance of 3000 or more is fine'], cheaper],
])('a limit that is found wrong gives way to what is enough: %j', (messages, rules) =>
  expect(
    thread(...messages)
      .split(' & ')
      .sort(),
  ).toEqual([...rules].sort()),
)

it('asks which limit is found wrong where none is so', () =>
  expect(thread(...en, 'nine months is too strict, four will do')).toContain('[nine months]'))

it.each([
  [['logged in in the last 30 days but no purchase in the last 30 days', 'make it 60 days for both']],
  [['近30天登录过、近30天没有购买的客户', '两个都改成60天']],
  [['近30天登录过、近30天没有购买的客户', '两个30天都改成60天']],
])('both stretches of time are changed at once: %j', ([first = '', change = '']) =>
  expect(thread(first, change).match(/last 60 day/g)).toHaveLength(2),
)

it.each([
  [['managers', 'the 500 with the highest balance', 'out of these 500, drop anyone with a mortgage']],
  [['管理人员', '取余额最高的500人', '从这500人里把有房贷的去掉']],
])('what is said of a cut holds behind it: %j', (messages) =>
  expect(thread(...messages)).toMatch(/top 500.*housing != true$/),
)

it.each([
  [['managers with a balance over 5000', 'retirees can come in too, whatever their balance']],
  [['余额超过5000的管理人员', '退休的也可以进来，不管余额']],
])('who comes in free of one condition meets the others: %j', (messages) =>
  expect(thread(...messages)).toMatch(/\(balance > 5000 \| job = retired\)/),
)

it.each([
  [['managers', 'under 50', 'with a mortgage', 'Anna liked the very first version best. Go back to that one.']],
  [['管理人员', '50岁以下', '有房贷', '老板觉得第一版最好，还是用第一版']],
])('goes back to the first version, whoever liked it: %j', (messages) =>
  expect(thread(...messages)).toBe('job = manager'),
)

it.each([
  [['students', 'with a mortgage', 'My colleague says the mortgage is irrelevant, drop it']],
  [['学生', '有房贷', '同事说房贷没什么意义，去掉']],
])('gives up what somebody finds useless: %j', (messages) => expect(thread(...messages)).toBe('job = student'))

it.each([
  [
    [
      'with a mortgage but no credit card',
      'Now the other way round: a credit card but no mortgage, everything else unchanged',
    ],
  ],
  [['有房贷没有信用卡的客户', '现在反过来，有信用卡没有房贷的，其他条件不变']],
])('two conditions are turned round together: %j', (messages) =>
  expect(thread(...messages)).toMatch(/housing != true.*card = true|card = true.*housing != true/),
)

it.each([
  [['managers', 'exclude those who logged in this month', 'students can stay even if they logged in']],
  [['管理人员', '本月登录过的排除', '学生登录过也保留']],
  [['管理人员', '本月登录过的排除', '学生例外']],
])('an exception to what was left out is told without its time: %j', (messages) =>
  expect(thread(...messages)).toMatch(/job = manager & \(login count = 0.* \| job = student\)/),
)

it.each([
  [['customers with a housing loan', 'add students'], 'housing = true | job = student'],
  [
    ['customers with a housing loan', 'balance over 5000', 'plus all students'],
    '(housing = true & balance > 5000) | job = student',
  ],
  [['有房贷的客户', '学生也要'], 'housing = true | job = student'],
  [['有房贷的客户', '再加一批学生'], 'housing = true | job = student'],
  [['有房贷或个人贷款的客户', '有信用卡的也要'], 'housing = true | loan = true | card = true'],
  [['30到40岁的客户', '60岁以上的也要'], 'age 30..40 | age >= 60'],
  [['customers with a housing loan', 'add: balance over 5000'], 'housing = true & balance > 5000'],
  [['有房贷的客户', '余额也要超过5000'], 'housing = true & balance > 5000'],
  [['customers with a housing loan who are students', 'add retirees'], 'housing = true & job in student,retired'],
])('people who are added stand beside those at hand, and conditions limit them: %j', (messages, wanted) =>
  expect(thread(...messages)).toBe(wanted),
)

it.each([
  [['customers with a housing loan', 'personal loan instead'], 'loan = true'],
  [['customers with a housing loan', 'sorry, personal loan, not housing loan'], 'loan = true'],
  [['students with a housing loan', 'make it a personal loan'], 'job = student & loan = true'],
  [['有房贷的客户', '改成个人贷款'], 'loan = true'],
  [['有房贷的学生', '说错了，是个人贷款'], 'loan = true & job = student'],
  [
    ['customers with a housing loan or a personal loan', 'replace personal loan with credit card'],
    'housing = true | card = true',
  ],
])('one thing takes the place of another: %j', (messages, wanted) => expect(thread(...messages)).toBe(wanted))

it('asks which of two things another is to replace', () =>
  expect(thread('customers with a housing loan and a personal loan', 'make it a credit card')).toContain('['))

it.each([
  [
    ['customers with a housing loan or a personal loan', 'but not both'],
    '(housing = true | loan = true) & !(housing = true & loan = true)',
  ],
  [['有房贷或个人贷款的客户', '两个都有的不要'], '(housing = true | loan = true) & !(housing = true & loan = true)'],
  [['customers with a housing loan and a personal loan', 'either one is enough'], 'housing = true | loan = true'],
  [['有房贷和个人贷款的客户', '有一个就行'], 'housing = true | loan = true'],
  [['customers with a housing loan or a personal loan', 'no, those with neither'], 'housing != true & loan != true'],
])('says how many of the two at hand must hold: %j', (messages, wanted) => expect(thread(...messages)).toBe(wanted))

it.each([
  [['customers aged 30 to 40', 'up to 50'], 'age 30..50'],
  [['30到40岁的客户', '到50岁'], 'age 30..50'],
])('moves the upper end of a range: %j', (messages, wanted) => expect(thread(...messages)).toBe(wanted))

it.each([
  [
    ['customers with a housing loan', 'exclude students, but keep those with a balance over 5000'],
    'housing = true & (job != student | balance > 5000)',
  ],
  [['有房贷的客户', '排除学生，余额超过5000的除外'], 'housing = true & (job != student | balance > 5000)'],
  [
    ['customers with a housing loan', 'students need a balance over 5000'],
    'housing = true & (job != student | balance > 5000)',
  ],
])('limits some of those at hand: %j', (messages, wanted) => expect(thread(...messages)).toBe(wanted))

it('takes another unit for both stretches of time', () =>
  expect(thread('近30天登录过、近30天没有购买的客户', '两个都改成3个月').match(/last 3 month/g)).toHaveLength(2))
