import { expect, it } from 'vitest'
import { thread } from '../testing/read.ts'

it.each([
  [['balance over 5000', 'Actually not balance, go by income instead, same threshold.'], 'income > 5000'],
  [['balance over 5000', 'go by income instead of balance'], 'income > 5000'],
  [['余额5000以上', '余额别看了，改看月收入吧，门槛不变'], 'income >= 5000'],
  [['余额5000以上', '不按余额，按月收入算，金额一样'], 'income >= 5000'],
  [['余额5000以上', '别看余额了，看月收入'], 'income >= 5000'],
])('another field takes the place of one, with its limit: %j', (messages, wanted) =>
  expect(thread(...messages)).toBe(wanted),
)

const app = 'bought via the app at least 3 times in the last 90 days'
it.each([
  [[app, 'that should have been branch, not app'], 'place = branch'],
  [[app, 'can you now do that for the branch instead of the app?'], 'place = branch'],
  [[app, 'swap app for branch'], 'place = branch'],
  [['近90天在手机银行买过3次以上', '写错了，前面应该是网点，不是手机银行'], 'place = branch'],
  [['近90天在手机银行买过3次以上', '把手机银行换成网点，其他都照旧'], 'place = branch'],
])('a value inside a filter of events is exchanged, and the rest stays: %j', (messages, wanted) => {
  const said = thread(...messages)
  expect(said).toContain(wanted)
  expect(said).toMatch(/>= 3.*in last 90 day/)
  expect(said).not.toMatch(/\?|app/)
})
