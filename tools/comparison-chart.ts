import type { CampaignComparison } from '../backend/metrics/compare-campaigns.ts'
import type { Chart } from '../backend/metrics/query.ts'

const series: Chart['series'] = [{ y: 'effect', low: 'effect_low', high: 'effect_high' }]

/**
 * What is drawn of the rows of a comparison, campaigns and then channels: the channels where these were asked about and can be pooled,
 * else the campaigns that can be read.
 */
export const comparisonChart = (
  { campaigns, channels }: Pick<CampaignComparison, 'campaigns' | 'channels'>,
  by: 'campaign' | 'channel',
): Chart | undefined => {
  if (by === 'channel' && channels.length > 0)
    return { kind: 'interval', x: 'channel', series, from: campaigns.length, to: campaigns.length + channels.length }
  const readable = campaigns.filter(({ effect }) => effect)
  return readable.length > 1 ? { kind: 'interval', x: 'campaign', series, to: readable.length } : undefined
}
