import { roleOf } from '../../catalog/campaign-facts.ts'
import type { Catalog } from '../../catalog/catalog.ts'
import { shopOf } from '../../catalog/event-metrics.ts'
import { metricsOf } from '../../catalog/metrics.ts'
import { type Hunt, use } from './found.ts'
import { cueOf, nameOf, type Slot } from './slots.ts'
import type { Doing } from './verbs.ts'

const much = /\bhow much(?: money)? (?:did|do|does|have|has|was|were|is|are|in total)\b|多少钱|多少金额/i
/** What people spend is no cost of the campaign. */
const peopleSpend = /\b(?:customers?|clients?|people|folks|members?|buyers?|shoppers?|they|those)\b.{0,60}\bspen[dt]\b/i
const spends = /^(?:spend|spent|花了多少钱|花了多少|花多少钱)$/

const textOf = ({ tokens }: Hunt, { from, to }: Pick<Slot, 'from' | 'to'>): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join('')

/** Whether a verb tells of the people who are asked about: "customers who bought a fund". */
const isRelative = ({ tokens }: Hunt, { from, to }: Doing): boolean =>
  /^(?:who|that|which|have|has|had)$/.test(tokens[from - 1]?.text ?? '') ||
  tokens[to]?.text === '的' ||
  tokens[to + 1]?.text === '的'

/**
 * "How much did customers transact last month?", 客户上个月交易了多少钱: the amount of the events that the verb tells of; "spend", 花了多少钱
 * that of what sells, unless a campaign is spoken of.
 */
export const amountDone = (hunt: Hunt, text: string, doings: readonly Doing[], catalog: Catalog): void => {
  const { slots, found, tokens } = hunt
  const known = (name: string) => metricsOf(catalog).some((metric) => metric.name === name)
  const shop = `${shopOf(catalog.events)?.name}_amount`
  const ofCampaign = found.campaigns.length > 0 || found.said.has('campaigns') || found.said.has('arm')
  if (ofCampaign && found.metrics.length === 0 && peopleSpend.test(text) && known('campaign_revenue')) {
    found.metrics.push('campaign_revenue')
    found.said.delete('cost')
    for (const slot of slots) if (spends.test(textOf(hunt, slot))) use(hunt, slot, 'metric')
    return
  }
  // "how much did they spend" is of a campaign only where one is named
  if (!ofCampaign && found.metrics.length === 1 && found.metrics[0] === 'campaign_revenue' && known(shop)) {
    const slot = slots.find((one) => nameOf(one, 'metric')?.metric === 'campaign_revenue')
    if (slot && /spend/.test(textOf(hunt, slot))) found.metrics.splice(0, 1, shop)
  }
  if (found.metrics.length > 0 || ofCampaign || !much.test(text)) return
  const spent = slots.find((slot) => cueOf(slot, 'cost') && spends.test(textOf(hunt, slot)))
  if (spent && known(shop)) {
    found.metrics.push(shop)
    use(hunt, spent, 'metric')
    return
  }
  const doing = doings.findLast(
    (one) =>
      !isRelative(hunt, one) &&
      catalog.events.some((event) => event.name === one.event && roleOf(event, 'amount') !== undefined),
  )
  if (!doing || !known(`${doing.event}_amount`)) return
  found.metrics.push(`${doing.event}_amount`)
  for (const slot of slots) {
    const inside = slot.from >= doing.from && slot.to <= doing.to
    const asks = /^(?:钱|金额|money|了多少|多少)$/.test(textOf(hunt, slot))
    if (inside || asks || cueOf(slot, 'ask')) use(hunt, slot, 'metric')
    if (slot.from === doing.to && tokens[slot.from]?.text === '了') found.used.add(slot)
  }
}
