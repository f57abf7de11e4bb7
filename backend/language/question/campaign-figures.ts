import { campaignsOf } from '../../catalog/campaigns.ts'
import type { Catalog } from '../../catalog/catalog.ts'
import { shopOf } from '../../catalog/event-metrics.ts'
import { metricsOf } from '../../catalog/metrics.ts'
import { type Hunt, use } from './found.ts'
import { isOfCampaigns } from './metrics-asked.ts'
import { cueOf, nameOf, type Slot } from './slots.ts'

const textAt = ({ tokens }: Hunt, { from, to }: Slot): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ')

/** "did it make more people convert", 让更多人转化了吗: what a campaign did to a number, not the number of whoever has the most. */
export const madeMore = (hunt: Hunt): void => {
  const { slots, found } = hunt
  if (found.campaigns.length === 0 || found.dimensions.length > 0) return
  const at = slots.findIndex((slot) => cueOf(slot, 'makes'))
  const more = slots.findIndex((slot, n) => n > at && /^(?:more|更 多)$/.test(textAt(hunt, slot)))
  if (at < 0 || more < 0 || more > at + 4) return
  use(hunt, slots[at] as Slot, 'effect')
  found.used.add(slots[more] as Slot)
  found.said.delete('best')
  delete found.order
}

const purchases =
  /\b(?:purchas(?:e|es|ed|ing)|buy(?:s|ing)?|bought|orders?|ordered|sales)\b|购买|下单|成交|买(?:了|的|东西|单)/iu
const isPurchase = /purchas|conver|order|\bbuy|购买|下单|成交|转化/iu

/** "Did it cause more purchases?", 让更多人下单了吗: the outcome that tells who bought, where a campaign has one and no other figure is named. */
export const purchasesCaused = (hunt: Hunt, text: string, catalog: Catalog): void => {
  const { found } = hunt
  const [only] = found.campaigns
  if (only === undefined || found.metrics.length + found.dimensions.length > 0 || !found.said.has('effect')) return
  if (shopOf(catalog.events) !== undefined || !purchases.test(text)) return
  const outcomes = campaignsOf(catalog).find(({ name }) => name === only)?.outcomes ?? []
  const bought = metricsOf(catalog).filter(
    ({ name, labels, unit }) =>
      outcomes.includes(name) && unit === 'share' && isPurchase.test(`${name} ${labels.zh} ${labels.en}`),
  )
  const [one] = bought
  if (!one || bought.length > 1) return
  found.metrics.push(one.name)
  const said = purchases.exec(text)
  const inside = (token: { start: number; end: number } | undefined) =>
    said !== null && token !== undefined && token.start >= said.index && token.end <= said.index + said[0].length
  for (const slot of hunt.slots)
    if (inside(hunt.tokens[slot.from]) && inside(hunt.tokens[slot.to - 1])) use(hunt, slot, 'metric')
}

/** 女装邮件和男装邮件的消费差多少: what customers spend, of a campaign or its arms and of no other figure. */
export const spentByArm = (hunt: Hunt): void => {
  const { slots, found } = hunt
  if (found.campaigns.length !== 1 || found.metrics.length + found.dimensions.length > 0) return
  const spend = slots.find((slot) => !found.used.has(slot) && cueOf(slot, 'spends') && nameOf(slot, 'field')?.numeric)
  const field = spend && nameOf(spend, 'field')
  if (!spend || !field || field.field.includes('.')) return
  found.metrics.push(`average:${field.field}`)
  use(hunt, spend, 'metric')
}

/** A fact of campaigns as a verb, and how many it is true of. */
const counted: Record<string, string> = {
  conversion_rate: 'converted_customers',
  open_rate: 'opened_customers',
  click_rate: 'clicked_customers',
}
const asVerb = /^(?:convert(?:s|ed)?|open(?:s|ed)?|click(?:s|ed)?)$/
const howMany =
  /\bhow many\b|\bnumber of (?:people|customers|clients|members)\b|\b(?:convert|open|click)(?:ed|s)? (?:the )?most\b/i

/**
 * Figures of campaigns: "how many customers converted" counts them, and "which campaign", "rank our campaigns by", 各次活动 part the figure by
 * campaign, where none is named.
 */
export const campaignFigures = (hunt: Hunt, text: string, catalog: Catalog): void => {
  const { slots, found } = hunt
  const known = new Set(metricsOf(catalog).map(({ name }) => name))
  if (howMany.test(text))
    found.metrics = found.metrics.map((name) => {
      const count = counted[name]
      const verb = slots.some((slot) => nameOf(slot, 'metric')?.metric === name && asVerb.test(textAt(hunt, slot)))
      return count !== undefined && verb && known.has(count) ? count : name
    })
  // "which campaign cost", 每次活动收入: the first word of the figure
  if (
    slots.some(
      (slot, n) =>
        nameOf(slot, 'metric') &&
        /^(?:campaign |活 动)/.test(textAt(hunt, slot)) &&
        (cueOf(slots[n - 1], 'which') || cueOf(slots[n - 1], 'by')),
    )
  )
    found.said.add('campaigns')
  const has = (...cues: string[]) => cues.some((cue) => found.said.has(cue))
  if (!has('campaigns') || has('effect', 'control', 'arms') || found.campaigns.length > 0) return
  // "which channel converts best in past campaigns", 各渠道活动的转化率: channels are set against each other
  const parts = (slot: Slot) => cueOf(slot, 'which') ?? cueOf(slot, 'by')
  if (slots.some((slot, n) => parts(slot) && cueOf(slots[n + 1], 'channels'))) {
    found.said.add('which')
    return
  }
  if (found.dimensions.length > 0 || found.channels.length > 1 || campaignsOf(catalog).length < 2) return
  if (!has('which', 'best', 'by', 'each-of') && !isListed(hunt)) return
  if (found.metrics.length === 0 && found.said.has('cost') && known.has('campaign_cost')) {
    found.metrics.push('campaign_cost')
    for (const slot of slots) if (cueOf(slot, 'cost') || cueOf(slot, 'spends')) found.used.add(slot)
  }
  // what a campaign brought in is its own revenue
  const own = found.metrics.map((name) =>
    /_amount$/.test(name) && known.has('campaign_revenue') ? 'campaign_revenue' : name,
  )
  if (!isOfCampaigns(own, catalog)) return
  found.metrics = [...new Set(own)]
  found.dimensions.push('campaign')
  for (const slot of slots) if (cueOf(slot, 'sold') || cueOf(slot, 'listed')) found.used.add(slot)
}

const isListed = (hunt: Hunt): boolean =>
  hunt.slots.some((slot) => /^(?:历 次 活 动|各 次 活 动|past campaigns|campaigns)$/.test(textAt(hunt, slot)))
