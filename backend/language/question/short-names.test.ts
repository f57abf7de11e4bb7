import { describe, expect, it } from 'vitest'
import type { PastCampaign } from '../../catalog/past-campaign.ts'
import { shortNames } from './short-names.ts'

const campaign = (name: string, zh: string, en: string) => ({ name, labels: { zh, en } }) as PastCampaign
const short = shortNames([
  campaign('a', '春季理财唤醒', 'Spring wealth win-back'),
  campaign('b', '理财唤醒一期', 'Wealth win-back I'),
  campaign('c', '春季基金定投', 'Spring fund plan'),
])

describe('short names of campaigns', () => {
  it('leave words out where one campaign is still meant', () => {
    expect(short.get('a')).toEqual(expect.arrayContaining(['春季唤醒', '春季理财', 'Spring win-back', 'Spring wealth']))
    expect(short.get('c')).toEqual(expect.arrayContaining(['Spring fund', '春季基金']))
  })

  it('are none where several could be meant', () => {
    expect(short.get('a')).not.toContain('wealth win-back')
    expect(short.get('a')).not.toContain('理财唤醒')
    expect(short.get('b')).not.toContain('Wealth win-back')
  })
})
