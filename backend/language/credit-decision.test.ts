import { expect, it } from 'vitest'
import { read } from './testing/read.ts'

it.each([
  '做一份消费贷预授信名单：离异的客户一律不批，其余余额1万以上的都可以',
  'Pre-approval list for the consumer loan: anyone who is divorced gets refused, everybody else over 30 is fine',
  'refuse a loan to single customers',
])('%s: no decision about credit by marital status', (text) => {
  const { clarification } = read(text)
  expect([clarification?.reason, clarification?.question.en]).toEqual([
    'protected',
    expect.stringContaining('marital status or gender'),
  ])
})

it.each(['pre-approval list: balance over 50000', '离异的客户，余额1万以上'])('%s is an audience', (text) =>
  expect(read(text).clarification?.reason).not.toBe('protected'),
)
