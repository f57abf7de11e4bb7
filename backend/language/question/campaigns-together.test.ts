import { expect, it } from 'vitest'
import { putsCampaignsTogether } from './campaigns-together.ts'

it.each([
  'compare our campaigns',
  'how do past campaigns compare on lift?',
  'the uplift of all campaigns side by side',
  '对比一下各次活动的提升',
  '把历次活动的效果放在一起看',
  '比较一下我们的活动',
])('sees that all campaigns are put side by side: %s', (text) => {
  expect(putsCampaignsTogether(text)).toBe(true)
})

it.each([
  'compare the campaign with its control',
  'which campaigns did we run in May?',
  '这个活动和上次相比怎么样',
  '各次活动花了多少钱',
])('sees none where one is compared, or none is: %s', (text) => {
  expect(putsCampaignsTogether(text)).toBe(false)
})
