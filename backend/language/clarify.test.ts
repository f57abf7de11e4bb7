import { describe, expect, it } from 'vitest'
import { audience, inShort, read } from './testing/read.ts'
import { written } from './testing/written.ts'

describe('questions instead of guesses', () => {
  it.each([
    ['customers with a yacht', '?missing_data [yacht]'],
    ['余额超过5000的游艇客户', 'balance > 5000 ?missing_data [游艇]'],
    ['余额超过2000，积分不到600', 'balance > 2000 ?missing_data [积分不到600]'],
    ['balance above 2,000 and less than 600 in stocks', 'balance > 2000 ?missing_data [less than 600, stocks]'],
    ['60岁以上且30岁以下', 'age >= 60 & age <= 30 ?contradiction'],
    ['over 60 and under 30', 'age > 60 & age < 30 ?contradiction'],
    ['学生且退休', 'job = student & job = retired ?contradiction'],
    ['students who are also retired', 'job = student & job = retired ?contradiction'],
    ['bought and never bought', 'purchase count >= 1 & purchase count = 0 ?contradiction'],
    ['muslim customers', '?protected [muslim]'],
    ['少数民族客户', '?protected [少数民族]'],
    ['列出手机号', '?protected [手机号]'],
    ["what's the weather", '?off_topic'],
    ['讲个笑话', '?off_topic'],
    ['our top 100 customers', '?ambiguous [top 100]'],
    ['customers', '?unread'],
    ['客户', '?unread'],
  ])('asks about %s', (text, short) => {
    expect(audience(text)).toBe(short)
  })

  it.each(['活跃客户', 'high value customers', '富裕客户', 'young customers', 'frequent buyers'])(
    'offers measurable meanings of %s',
    (text) => {
      const { clarification } = read(text)
      expect(clarification?.reason).toBe('ambiguous')
      expect(clarification?.options?.every(({ label, rule }) => label.zh && label.en && rule)).toBe(true)
      expect(clarification?.options?.length).toBeGreaterThan(1)
    },
  )

  it('keeps the other conditions in every meaning that it offers', () => {
    const { clarification } = read('married active customers')
    expect(clarification?.options?.map(({ rule }) => written(rule))).toEqual([
      'marital = married & purchase count >= 1 in last 30 day',
      'marital = married & purchase count >= 1 in last 90 day',
    ])
  })

  it('offers to go on without words that it could not read', () => {
    const { clarification } = read('married customers with a yacht')
    expect(clarification?.options?.map(({ rule }) => written(rule))).toEqual(['marital = married'])
  })

  it('names both fields of a value that two fields have', () => {
    const { alternatives } = read('上海的客户')
    expect(alternatives?.map(({ label, rule }) => [label, written(rule)])).toEqual([
      [{ zh: '城市', en: 'city' }, 'city = sh'],
    ])
  })

  it('reads a saved segment by its name', () => {
    const segments = [{ id: 's1', name: 'Spring VIPs' }]
    expect(inShort(read('Spring VIPs over 30', { segments }))).toBe('segment s1 & age > 30')
  })

  it('asks in both languages', () => {
    const { clarification } = read('customers with a yacht')
    expect(clarification?.question).toEqual({
      zh: expect.stringContaining('yacht'),
      en: expect.stringContaining('yacht'),
    })
  })
})

it.each([
  ['students with a yacht', 'en'],
  ['余额1000左右的客户', 'zh'],
] as const)('offers answers in the language of %s', (text, lang) => {
  const options = read(text).clarification?.options ?? []
  expect(options.length).toBeGreaterThan(0)
  expect(options.map(({ say }) => say)).toEqual(options.map(({ label }) => label[lang]))
})
