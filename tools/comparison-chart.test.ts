import { expect, it } from 'vitest'
import type { CampaignComparison } from '../backend/metrics/compare-campaigns.ts'
import { comparisonChart } from './comparison-chart.ts'

type Compared = CampaignComparison['campaigns'][number]
type Pooled = CampaignComparison['channels'][number]

const read = { effect: { estimate: 0.1 } } as Compared
const unread = { effect: null } as Compared
const pooled = { estimate: 0.1 } as Pooled

it('draws the channels where they were asked about, and the campaigns where those were', () => {
  const found = { campaigns: [read, read, unread], channels: [pooled, pooled] }
  expect(comparisonChart(found, 'channel')).toMatchObject({ x: 'channel', from: 3, to: 5 })
  const ofCampaigns = comparisonChart(found, 'campaign')
  expect(ofCampaigns).toMatchObject({ x: 'campaign', to: 2 })
  expect(ofCampaigns).not.toHaveProperty('from')
})

it('draws the campaigns where no channel can be pooled, and nothing of a single one', () => {
  expect(comparisonChart({ campaigns: [read, read], channels: [] }, 'channel')).toMatchObject({ x: 'campaign', to: 2 })
  expect(comparisonChart({ campaigns: [read, unread], channels: [] }, 'channel')).toBeUndefined()
})
