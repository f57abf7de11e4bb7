import { campaignsOf } from '../../catalog/campaigns.ts'
import type { Catalog } from '../../catalog/catalog.ts'
import { metricsOf } from '../../catalog/metrics.ts'
import type { Found } from './found.ts'
import type { Question, QuestionKind } from './question.ts'

const defaults = (kind: QuestionKind, catalog: Catalog): string[] => {
  const metrics = metricsOf(catalog)
  const shop = metrics.find(({ name, synonyms }) => name.endsWith('_amount') && synonyms.en.includes('revenue'))
  if (kind === 'concentration') return shop ? [shop.name] : []
  return kind === 'metric' ? ['customers'] : []
}

/** Rates among those reached or who opened have no counterpart in a control. */
export const isOfReached = (catalog: Catalog, name: string | undefined): boolean => {
  const bottom = metricsOf(catalog).find((metric) => metric.name === name)?.denominator
  return bottom?.of === 'campaign' && bottom.fact !== 'assigned'
}

/** Counts and amounts "per customer", by their own metric. */
const perCustomer = ({ said, metrics }: Found, catalog: Catalog): string[] => {
  if (!said.has('each') && !said.has('mean')) return metrics
  const known = new Set(metricsOf(catalog).map(({ name }) => name))
  return metrics.map((name) => {
    const own = /_count$/.test(name) ? name.replace(/_count$/, '_per_customer') : `${name}_per_customer`
    return known.has(own) ? own : name
  })
}

/** Money that customers had or spent before a campaign, which it cannot have changed. */
const isMoneyBefore = (name: string, { attributes, currency }: Catalog): boolean => {
  const field = attributes.find((attribute) => attribute.name === name.replace(/^\w+:/, ''))
  return field !== undefined && field.sensitivity !== 'leak' && field.unit !== undefined && field.unit === currency
}

/** The one outcome of a campaign that is money per customer; undefined where there is none, or another choice. */
const paidOutcome = (named: readonly string[], catalog: Catalog): string | undefined => {
  const campaigns = campaignsOf(catalog)
  const one =
    campaigns.length === 1 ? campaigns[0] : campaigns.find(({ name }) => named.length === 1 && name === named[0])
  const money = (one?.outcomes ?? []).filter((name) => name.endsWith('_per_customer'))
  return money.length === 1 ? money[0] : undefined
}

/** The effect of a campaign on sales is that on its own revenue; what customers spend, asked of an arm, is what they spent after it. */
const ofOutcome = (
  metrics: string[],
  { kind, campaigns }: { kind: QuestionKind; campaigns: readonly string[] },
  catalog: Catalog,
): string[] => {
  if (kind !== 'effect' && kind !== 'compare') return metrics
  const known = metricsOf(catalog).some(({ name }) => name === 'revenue_per_customer')
  const money = paidOutcome(campaigns, catalog)
  return metrics.map((name) => {
    if (known && /_amount$|^campaign_revenue$/.test(name)) return 'revenue_per_customer'
    return money && /^(?:average|total):/.test(name) && isMoneyBefore(name, catalog) ? money : name
  })
}

/** Beside the cost of a campaign, revenue is what the campaign brought in. */
const ofItsOwn = (metrics: string[], costs: boolean): string[] =>
  costs ? metrics.map((name) => (/_amount$/.test(name) ? 'campaign_revenue' : name)) : metrics

/** What a list of campaigns shows. */
const listed = (catalog: Catalog): string[] =>
  ['assigned_customers', 'conversion_rate'].filter((name) => metricsOf(catalog).some((metric) => metric.name === name))

/** The metrics of a question: those it names, those of its kind, or those of the question before. */
export const metricsAsked = (
  found: Found,
  {
    kind,
    shows,
    old,
  }: { kind: QuestionKind; shows: 'cost' | 'campaigns' | undefined; old: Partial<Question> | undefined },
  catalog: Catalog,
): string[] => {
  const known = metricsOf(catalog).some(({ name }) => name === 'campaign_cost')
  const isCost = found.said.has('cost') || found.metrics.includes('campaign_cost')
  const costs = kind === 'metric' && isCost && found.campaigns.length > 0 && known
  if (found.metrics.length > 0)
    return ofOutcome(
      [...new Set([...ofItsOwn(perCustomer(found, catalog), costs), ...(costs ? ['campaign_cost'] : [])])].slice(0, 4),
      { kind, campaigns: found.campaigns },
      catalog,
    )
  if (shows === 'cost') return ['campaign_cost']
  if (shows === 'campaigns') return listed(catalog)
  return old?.metrics ?? defaults(kind, catalog)
}

/** Whether these are all facts of campaigns. */
export const isOfCampaigns = (names: readonly string[], catalog: Catalog): boolean =>
  names.length > 0 &&
  names.every((name) => {
    const metric = metricsOf(catalog).find((one) => one.name === name)
    return metric?.numerator.of === 'campaign' || metric?.denominator?.of === 'campaign'
  })
