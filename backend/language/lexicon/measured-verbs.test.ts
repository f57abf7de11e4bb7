import { expect, it } from 'vitest'
import { ofWideTable } from '../testing/wide-table.ts'

it.each([
  ['买茶叶花了500以上的', 'tea >= 500'],
  ['花在玩具上超过100的', 'toys > 100'],
  ['茶叶上花得比平均多', 'tea above average'],
  ['spent over 200 on toys', 'toys > 200'],
  ['在门店买过至少5次', 'bricks >= 5'],
  ['门店下单8次以上的', 'bricks >= 8'],
  ['从App下单不到3次', 'mobile < 3'],
  ['bought in the app at least 5 times', 'mobile >= 5'],
  ['at least 4 orders from our store', 'bricks >= 4'],
  ['app shoppers with 5 or more orders', 'mobile >= 5'],
  ['每个月上网站逛8次及以上的', 'visits >= 8'],
  ['hit our website 8+ times a month', 'visits >= 8'],
  ['never bought in store', '!(bricks > 0)'],
  ['app shoppers', 'mobile > 0'],
])('spends and counts of a wide table go by their verbs: %s', (text, rule) => expect(ofWideTable(text)).toBe(rule))

it.each([
  ['spent at least 500 on tea over the past year', 'tea >= 500'],
  ['过去一年买茶叶花了500以上', 'tea >= 500'],
  ['bought within the last 30 days and spent over 200 on toys', 'quiet <= 30 & toys > 200'],
])('the time that a field is of is no other condition: %s', (text, rule) => expect(ofWideTable(text)).toBe(rule))

it.each([
  'spent at least 500 on tea in the last 30 days',
  '最近三个月在门店买过5次以上',
  'visits the website 8 times a week',
  '每周访问网站3次以上',
  'App买了900以上的',
])('asks where the field has another time, rate or measure: %s', (text) => expect(ofWideTable(text)).toContain('?'))
