import { expect, it } from 'vitest'
import { tokenise } from './normalise.ts'
import { audience, thread } from './testing/read.ts'

it.each([
  ['近三個月有登入但係冇信用卡嘅客戶', 'login count >= 1 in last 3 month & card != true'],
  ['攞啲住喺杭州嘅學生出嚟', 'city = hz & job = student'],
  ['上個月冇登入過嘅客人', 'login count = 0 in month -1'],
  ['戶口結餘過萬，冇樓按，剔走學生', 'balance > 10000 & housing != true & job != student'],
  ['學生同埋退休人士，結餘唔少過三千', 'job in student,retired & balance >= 3000'],
  ['有樓按同信用卡嘅客，退咗休嘅就唔要', 'housing = true & card = true & job != retired'],
  ['淨係要退休嘅，唔計有信用卡嘅', 'job = retired & card != true'],
  ['杭州嘅，月收入夠八千蚊', 'city = hz & income >= 8000'],
  ['未夠三十歲嘅學生，亦冇房貸', 'age < 30 & job = student & housing != true'],
])('reads the words of Hong Kong and Taiwan: %s', (text, wanted) => expect(audience(text)).toBe(wanted))

it('reads changes in traditional characters', () =>
  expect(thread('學生', '餘額5萬以上', '餘額那個條件不要了')).toBe('job = student'))

it('keeps the places of the text as typed, and the letters of other words', () => {
  expect(audience('余额3万以上年龄30岁以下')).toBe('balance >= 30000 & age <= 30')
  const text = '冇關係，要登入'
  const tokens = tokenise(text)
  expect(tokens.map((token) => token.text).join('')).toBe('没有关系,要登录')
  expect(tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
})
