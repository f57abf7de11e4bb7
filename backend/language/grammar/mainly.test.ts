import { expect, it } from 'vitest'
import { read } from '../testing/read.ts'

const wanted = (window?: object) => ({
  kind: 'preference',
  event: 'purchase',
  property: 'place',
  values: ['app'],
  ...(window ? { window } : {}),
})
it.each([
  ['主要通过手机银行购买的客户', undefined],
  ['购买以手机银行为主的客户', undefined],
  ['近半年购买主要用手机银行的客户', { type: 'last', n: 6, unit: 'month' }],
  ['customers whose purchases are mainly through the mobile app', undefined],
  ['customers who mostly buy via the app', undefined],
])('%s: the most frequent value', (text, window) => {
  const { rule, unread } = read(text)
  expect([rule, unread]).toEqual([wanted(window), []])
})
