import { campaignsOf } from '../../catalog/campaigns.ts'
import type { Catalog } from '../../catalog/catalog.ts'
import type { Found } from './found.ts'
import { isOfReached } from './metrics-asked.ts'
import type { Question, QuestionKind } from './question.ts'

/** What kind of question the parts of a message make; undefined where they make none. */
export const kindOf = (found: Found, catalog: Catalog, before: Question | undefined): QuestionKind | undefined => {
  const { said, metrics, dimensions } = found
  const has = (...cues: string[]) => cues.some((cue) => said.has(cue))
  const campaigns = campaignsOf(catalog)
  const aboutCampaign = has('campaign', 'arm', 'control', 'campaigns') || before?.campaign !== undefined
  const parted = dimensions.length > 0 || found.grain !== undefined
  // what it cost and what it brought in are its own sums
  const costs = has('cost') ? metrics.length > 0 : metrics.includes('campaign_cost')
  if (has('campaign', 'arm') && costs && !has('control', 'which', 'best', 'significance')) return 'metric'
  if (has('why') && has('moved', 'differs') && (metrics.length > 0 || before)) return 'change'
  if (has('split') && has('holds', 'ask') && (aboutCampaign || campaigns.length > 0)) return 'split'
  if ((found.top !== undefined || found.count !== undefined) && has('concentration', 'share')) return 'concentration'
  if (
    has('concentration') &&
    metrics.length > 0 &&
    !(dimensions.length > 0 && found.limit !== undefined) &&
    !has('effect', 'by', 'which', 'share', 'distribution', 'campaign', 'control')
  )
    return 'concentration'
  if (has('significance') && (aboutCampaign || campaigns.length === 1)) return 'significance'
  if (
    has('arms', 'arm') &&
    found.campaigns.length === 1 &&
    metrics.length === 0 &&
    has('best', 'significance') &&
    !parted
  )
    return has('significance') ? 'significance' : 'effect'
  if (has('arm-counted') && metrics.length === 0 && !parted) return 'metric'
  if (has('control') && has('arm') && metrics.length === 0 && !parted) return 'effect'
  // one arm against another
  if (found.against !== undefined && has('compared', 'fared', 'differs') && metrics.length === 0 && !parted)
    return 'effect'
  if (
    has('arms') &&
    (metrics.length > 0 || has('best')) &&
    (has('campaign', 'arm') || before?.campaign !== undefined || campaigns.length === 1) &&
    !parted
  )
    return 'effect'
  // "did the e-mail reduce spend": against those who were left alone, and not against a time before
  if (has('moved') && has('arm', 'campaign') && !has('why', 'compared') && !found.comparison && !parted)
    if (
      campaigns.some(({ name, arms }) => found.campaigns.includes(name) && arms.some(({ role }) => role === 'control'))
    )
      return 'effect'
  if (campaigns.length > 1 && isComparison(found)) return 'compare'
  if (
    has('effect') &&
    (aboutCampaign || campaigns.length === 1) &&
    has('ask', 'control', 'which', 'best', 'holds', 'effect')
  )
    return 'effect'
  if (has('campaign', 'arm') && metrics.length === 0 && has('fared', 'best') && has('ask', 'which') && !parted)
    return 'effect'
  if (has('arm-called') && metrics.length === 0 && has('ask') && !parted) return 'effect'
  if (has('control') && metrics.length > 0 && has('arm', 'campaign')) return 'effect'
  if (has('campaign') && metrics.length > 0 && has('concentration', 'control')) return 'effect'
  // "what about revenue?" behind what a campaign did: what it did to that
  const ofResult = before?.campaign !== undefined && /^(?:effect|split|significance)$/.test(before.kind)
  if (ofResult && has('and', 'then') && metrics.some((name) => name !== 'customers'))
    if (!parted && !has('which', 'best', 'previous', 'share', 'cost', 'campaigns', 'each', 'average', 'total'))
      if (!isOfReached(catalog, metrics[0]) && metrics[0] !== 'campaign_cost') return 'effect'
  // a metric alone changes the question before: "same but conversion"
  const asks = has('ask', 'which', 'best', 'previous', 'grain', 'dimension', 'share')
  if (metrics.some((name) => name !== 'customers') && (asks || !before)) return 'metric'
  if (parted && metrics.includes('customers')) return 'metric'
  // "and by tier?" parts the question before
  if (before && metrics.length === 0 && has('and', 'then')) return undefined
  // "what is the difference between gold and silver?" of the figures before
  if (before?.kind === 'metric' && metrics.length === 0 && has('compared') && !has('effect', 'campaigns', 'channels'))
    return 'metric'
  if (dimensions.length > 0 && has('ask', 'share', 'metric', 'which', 'best', 'distribution')) return 'metric'
  if (dimensions.length > 0 && has('by') && !before) return 'metric'
  if (metrics.length > 0 && has('average', 'total', 'level', 'reach', 'campaign', 'arm')) return 'metric'
  if (has('campaign', 'arm') && has('cost')) return 'metric'
  return campaigns.length > 0 && has('campaigns') && has('listed', 'which', 'ask') && !has('effect', 'best')
    ? 'metric'
    : undefined
}

/** Campaigns or channels side by side: two that are named, or which of all is best. */
const isComparison = ({ said, dimensions, campaigns, channels, metrics, vague }: Found): boolean => {
  const has = (...cues: string[]) => cues.some((cue) => said.has(cue))
  if (dimensions.length > 0) return false
  // "conversion rate of A and B" asks for both rates, "which of A and B worked better" for what each added
  if (campaigns.length > 1)
    return metrics.length > 0
      ? has('effect', 'control', 'fared') || vague === true
      : has('best', 'effect', 'compared', 'which', 'fared')
  const ofCampaigns = metrics.every((name) => campaignRates.has(name))
  if (channels.length > 1)
    return ofCampaigns && (has('effect', 'compared', 'which') || vague === true || metrics.length > 0)
  if (channels.length === 1) return ofCampaigns && has('effect', 'fared') && has('campaigns', 'ask')
  if (has('channels') && has('by') && metrics.length > 0) return ofCampaigns
  // "which channel has the most customers" names no result of campaigns
  const ranked = has('best') && metrics.length > 0 && ofCampaigns
  if (!has('campaigns')) return has('which') && has('channels') && (has('effect') || vague === true || ranked)
  if (has('together') && ofCampaigns) return !has('control', 'arm', 'arms', 'previous', 'year-before', 'moved', 'cost')
  return has('which') && has('best', 'effect')
}

/** Metrics that campaigns are compared by. */
const campaignRates = new Set([
  'conversion_rate',
  'revenue_per_customer',
  'open_rate',
  'click_rate',
  'converted_customers',
])
