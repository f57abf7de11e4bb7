import { expect, it } from 'vitest'
import { tokenise } from './normalise.ts'
import { audience, thread } from './testing/read.ts'

it.each([
  ['近三個月有登入但係冇信用卡嘅客戶', 'login count >= 1 in last 3 month & card != true'],
  ['攞啲住喺杭州嘅學生出嚟', 'city = hz & job = student'],
  ['上個月冇登入過嘅客人', 'login count = 0 in month -1'],
])('reads the words of Hong Kong and Taiwan: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it('reads changes in traditional characters', () =>
  expect(thread('學生', '餘額5萬以上', '餘額那個條件不要了')).toBe('job = student'))

it('keeps the places of the text as typed, and the letters of other words', () => {
  const text = '冇關係，要登入'
  const tokens = tokenise(text)
  expect(tokens.map((token) => token.text).join('')).toBe('没有关系,要登录')
  expect(tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
})
