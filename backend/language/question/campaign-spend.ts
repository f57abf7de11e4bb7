import { campaignsOf } from '../../catalog/campaigns.ts'
import type { Catalog } from '../../catalog/catalog.ts'
import { metricsOf } from '../../catalog/metrics.ts'
import { type Hunt, use } from './found.ts'
import { isOfCampaigns } from './metrics-asked.ts'
import type { Question } from './question.ts'
import { cueOf, nameOf } from './slots.ts'

/** What customers spend is no cost of ours. */
const ofPeople =
  /\b(?:customers?|clients?|people|folks|members?|buyers?|shoppers?|they|each|those|average)\b.{0,60}\bspen[dt]\b|客户|用户|会员|他们|她们|人均|平均|消费/i
const ours =
  /\b(?:we|our (?:team|bank|company|shop)|marketing)\b.{0,20}\bspen[dt]\b|\bspen[dt](?:ing)?\b.{0,6}\bon (?:the |our |all |past )*(?:sms|texts?|text messages|e-?mails?|push|wechat|wecom|messages|messaging|marketing|campaigns?)\b|\b(?:campaigns|messages|messaging|marketing)\b.{0,24}\bcosts?\b|\bcosts? of (?:the |our |all |past )*(?:campaigns|messages|messaging|marketing)\b|我们.{0,20}(?:花了?|用了|花费)多少|(?:活动|营销|推广|触达|投放|短信|邮件|推送|微信|企微)(?:上|方面)?(?:一共|总共|总计|合计|共|的)*(?:花(?:了|掉|费)?|用了|成本|费用|开销)/i
const brought = /revenue|sales|bring|brought|收入|产出|销售额|带来/i
const bare =
  /^(?:那|那么|一共|总共|它|so|and)*[ ,，]*(?:花了?多少钱?|花费多少|(?:what|how much) did (?:it|that|this) cost(?: us)?)[?？。.!！\s]*$/iu

/**
 * "What did we spend on SMS in 2025?", 今年活动总共花了多少钱: what campaigns cost, and not what customers bought; 花了多少钱 alone, behind a
 * question about a campaign, is of that one.
 */
export const campaignSpend = (hunt: Hunt, text: string, catalog: Catalog, before: Question | undefined): void => {
  const { slots, found, tokens } = hunt
  const known = metricsOf(catalog).some(({ name }) => name === 'campaign_cost')
  if (!known || campaignsOf(catalog).length === 0 || found.campaigns.length > 0 || found.dimensions.length > 0) return
  const about =
    before !== undefined &&
    (before.campaign !== undefined ||
      before.campaigns !== undefined ||
      before.kind === 'compare' ||
      before.dimensions.includes('campaign') ||
      isOfCampaigns(before.metrics, catalog))
  const ofBefore = about && bare.test(text)
  if (!ofBefore && (!ours.test(text) || ofPeople.test(text))) return
  if (brought.test(text) || found.metrics.some((name) => !/^campaign_cost$|_amount$|^campaign_revenue$/.test(name)))
    return
  found.metrics = ['campaign_cost']
  // of campaigns that were ranked it is not said which: each is told
  if (ofBefore && before?.campaign === undefined && before?.channel === undefined) found.dimensions.push('campaign')
  const words = ({ from, to }: { from: number; to: number }) =>
    tokens
      .slice(from, to)
      .map((token) => token.text)
      .join('')
  for (const slot of slots) {
    const said = words(slot)
    const spends = cueOf(slot, 'cost') ?? cueOf(slot, 'spends') ?? cueOf(slot, 'total')
    const aside = /^(?:money|钱|多少钱|活动|营销|总共|一共|campaigns?|marketing|messages|messaging|上)$/.test(said)
    if (spends || aside || nameOf(slot, 'metric')?.metric === 'campaign_revenue') use(hunt, slot, 'metric')
  }
  for (const cue of ['ask', 'metric']) found.said.add(cue)
  for (const cue of ['cost', 'campaigns', 'total-of']) found.said.delete(cue)
}
