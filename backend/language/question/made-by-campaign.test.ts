import { expect, it } from 'vitest'
import { madeByCampaign } from './made-by-campaign.ts'

it.each([
  ['Among customers who converted, what did the spring campaign add?', 'converted'],
  ['what did it add among those who opened it?', 'opened'],
  ['did the letter work for people who actually clicked?', 'clicked'],
  ['effect of the e-mail, only for members that received it', 'received'],
  ['对转化了的客户，春季理财唤醒提升了多少？', 'converted'],
  ['只看打开过短信的客户，这次活动有效吗', 'opened'],
  ['在点击了链接的用户中效果如何', 'clicked'],
  ['在转化的客户里比较各次活动', 'converted'],
  ['compare our campaigns among customers who converted', 'converted'],
])('hears the group of %s', (text, did) => {
  expect(madeByCampaign(text)).toBe(did)
})

it.each([
  'did the campaign raise the share of customers who converted?',
  'how many customers who opened it did we gain?',
  'what did it add for gold customers?',
  'did it work for customers who bought in the last 90 days?',
  '对转化率提升了多少？',
  '对转化率提升最大的客户',
  '春季活动对转化有帮助吗',
  '打开了短信的客户有多少',
])('hears none in %s', (text) => {
  expect(madeByCampaign(text)).toBeUndefined()
})
