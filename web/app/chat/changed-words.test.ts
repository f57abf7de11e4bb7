import { expect, it } from 'vitest'
import { changedWords } from './changed-words.ts'

it.each([
  ['余额至少 50,000', '余额至少 30,000', '余额至少 50,000 → 30,000'],
  ['balance of at least 50,000 CNY', 'balance of at least 50,500 CNY', 'balance of at least 50,000 CNY → 50,500 CNY'],
  ['职业为退休', '职业为学生', '职业为退休 → 学生'],
  ['age over 30', 'job is retired', 'age over 30 → job is retired'],
  ['过去 90 天内有交易', '过去 90 天内有交易（金额大于 5）', '过去 90 天内有交易 → 过去 90 天内有交易（金额大于 5）'],
  ['余额', '余额', '余额 → 余额'],
])('says what two clauses share once: %s, %s', (from, to, line) => {
  expect(changedWords(from, to)).toBe(line)
})
