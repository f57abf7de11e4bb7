import { expect, it } from 'vitest'
import { audience } from '../testing/read.ts'

it.each([
  ['Include customers with a mortgage; exclude anyone over 40.', 'housing = true & !(age > 40)'],
  ['包含有房贷的客户；排除学生', 'housing = true & job != student'],
  ['Besides a housing loan, they should also have a personal loan', 'housing = true & loan = true'],
  ['除了有房贷，还要有个人贷款', 'housing = true & loan = true'],
  ['customers with a personal loan on top of their housing loan', 'loan = true & housing = true'],
  ['customers with a housing loan. Also include those with a personal loan.', 'housing = true | loan = true'],
  ['in addition to customers with a housing loan, include students', 'housing = true | job = student'],
  ['有房贷的客户，另外再加上学生', 'housing = true | job = student'],
  ['有房贷的客户，学生也要', 'housing = true | job = student'],
  ['除了有房贷的客户，把学生也加进来', 'housing = true | job = student'],
  ['customers with a housing loan, plus students', 'housing = true | job = student'],
  ['all married customers plus students with a housing loan', 'marital = married | (job = student & housing = true)'],
  ['有房贷的学生，以及有个人贷款的退休人员', '(housing = true & job = student) | (loan = true & job = retired)'],
  ['有房贷的、有个人贷款的、还有学生，都要', 'housing = true | loan = true | job = student'],
])('people beside others, and what they have besides: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it.each([
  [
    'Married customers. Those with a housing loan must have a balance over 5000.',
    'marital = married & (housing != true | balance > 5000)',
  ],
  [
    'Married customers. If they have a housing loan, they need a balance over 5000.',
    'marital = married & (housing != true | balance > 5000)',
  ],
  [
    'Married customers; if they have a housing loan, their balance must be over 5000',
    'marital = married & (housing != true | balance > 5000)',
  ],
  ['已婚客户；有房贷的话余额得超过5000', 'marital = married & (housing != true | balance > 5000)'],
  ['已婚客户，其中有房贷的，余额必须超过5000', 'marital = married & (housing != true | balance > 5000)'],
  ['已婚客户，有房贷的要求余额超过5000，没房贷的不限', 'marital = married & (housing != true | balance > 5000)'],
  [
    '已婚客户。如果有房贷，余额要超过5000；没有房贷的不作要求',
    'marital = married & (housing != true | balance > 5000)',
  ],
  [
    'married customers, but for those with a housing loan only if the balance is over 5000',
    'marital = married & (housing != true | balance > 5000)',
  ],
  [
    'married customers but no students, unless they have a balance over 5000',
    'marital = married & (job != student | balance > 5000)',
  ],
  ['已婚客户，有房贷的剔除，余额超过5000的除外', 'marital = married & (housing != true | balance > 5000)'],
  [
    'all married customers, and students if they have a housing loan',
    'marital = married | (job = student & housing = true)',
  ],
  [
    'I want to contact customers who are over 40. Those who are students should only be included if they also have a personal loan.',
    'age > 40 & (job != student | loan = true)',
  ],
  [
    '有个人贷款的客户，去掉有房贷的，但有房贷的客户如果同时职业是学生可以保留。',
    'loan = true & (housing != true | job = student)',
  ],
  ['职业是学生的客户，已婚的只保留年龄超过40岁的，其他的全部保留。', 'job = student & (marital != married | age > 40)'],
  [
    '除非职业是学生，否则有房贷的客户不要放进年龄超过40岁的客户名单里。',
    '(housing != true | job = student) & age > 40',
  ],
  [
    'Unless they also are over 40, customers who have a balance over 5000 should be left out of the list of customers who have a personal loan.',
    '(!(balance > 5000) | age > 40) & loan = true',
  ],
])('limits some of those who were named: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it.each([
  ['只有房贷或只有个人贷款的客户', '(housing = true | loan = true) & !(housing = true & loan = true)'],
  [
    'customers who have one but not both of a housing loan and a personal loan',
    '(housing = true | loan = true) & !(housing = true & loan = true)',
  ],
  ['不同时拥有房贷和个人贷款的客户', '!(housing = true & loan = true)'],
  [
    'customers who have a housing loan, a personal loan or a balance over 5000',
    'housing = true | loan = true | balance > 5000',
  ],
  ['已婚，房贷和个人贷款至少有一样没有', 'marital = married & !(housing = true & loan = true)'],
  [
    'married customers who meet at least two of: housing loan, personal loan, balance over 5000',
    'marital = married & ((housing = true & loan = true) | (housing = true & balance > 5000) | (loan = true & balance > 5000))',
  ],
  [
    'Which customers have one, and only one, of the following: a housing loan, a credit card, a personal loan?',
    '(housing = true | card = true | loan = true) & !(housing = true & card = true) & !(housing = true & loan = true) & !(card = true & loan = true)',
  ],
  [
    '帮我导一下信用卡、房贷、个人贷款三者只有其一的客户名单。',
    '(card = true | housing = true | loan = true) & !(card = true & housing = true) & !(card = true & loan = true) & !(housing = true & loan = true)',
  ],
  [
    '已婚、余额超过5000、有房贷三个条件，最多允许有一个不满足，其他客户不要。',
    '(marital = married & balance > 5000) | (marital = married & housing = true) | (balance > 5000 & housing = true)',
  ],
  [
    'Please leave out customers who have only one or none of a credit card, a housing loan and a personal loan.',
    '!(!(card = true & housing = true) & !(card = true & loan = true) & !(housing = true & loan = true))',
  ],
  [
    'Customers who meet these conditions, where two out of three is enough: they are married, they are students, they have a balance over 5000.',
    '(marital = married & job = student) | (marital = married & balance > 5000) | (job = student & balance > 5000)',
  ],
  [
    'I am looking for customers who have a credit card, have a housing loan or are students. If two or more of these apply, please remove the customer.',
    '(card = true | housing = true | job = student) & !(card = true & housing = true) & !(card = true & job = student) & !(housing = true & job = student)',
  ],
  [
    '已婚、职业是学生、余额超过5000这三个条件最多满足两个，一个都不满足也可以。',
    '!(marital = married & job = student & balance > 5000)',
  ],
  [
    'We need customers who are missing at least one of a housing loan, a credit card and a personal loan.',
    '!(housing = true & card = true & loan = true)',
  ],
])('counts what is listed, however it is said: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it('asks whether a list that ends in "or" is a choice of all', () =>
  expect(audience('Folks for the picnic: those who are students, are over 40 or have a balance over 5000.')).toBe(
    'job = student & (age > 40 | balance > 5000) OR job = student | age > 40 | balance > 5000',
  ))

it('leaves a list of values to the field that they are of', () =>
  expect(audience('married, aged 30 or over, students or retired')).not.toContain(' OR '))

it.each(['哪些客户有房贷？', '查一下哪些客户有房贷'])('takes a question for who they are as an audience: %s', (text) =>
  expect(audience(text)).toBe('housing = true'),
)

it.each([
  ['除学生以外，余额超过5000的都要', 'job != student & balance > 5000'],
  [
    'married customers with a balance over 5000, and students with a housing loan',
    '(marital = married & balance > 5000) | (job = student & housing = true)',
  ],
  ['已婚且余额超过5000的，或者有房贷的学生', '(marital = married & balance > 5000) | (housing = true & job = student)'],
  ['40岁以上，有房贷的必须余额也超过5000', 'age >= 40 & (housing != true | balance > 5000)'],
  ['40岁以上，不能房贷和个人贷款都有', 'age >= 40 & !(housing = true & loan = true)'],
  ['customers who are not married and not students', 'marital != married & job != student'],
])('groups and exclusions in one sentence: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it.each(['students, excluding students', '余额超过5000，排除余额超过1000的'])(
  'asks about a contradiction: %s',
  (text) => expect(audience(text)).toContain('?contradiction'),
)
