import { campaignNamed, campaignsOf } from '../../backend/catalog/campaigns.ts'
import type { CampaignFact, Catalog } from '../../backend/catalog/catalog.ts'
import { metricsOf } from '../../backend/catalog/metrics.ts'
import type { PastCampaign } from '../../backend/catalog/past-campaign.ts'
import { madeByCampaign } from '../../backend/language/question/made-by-campaign.ts'
import type { Question } from '../../backend/language/question/question.ts'
import { and, nodesOf } from '../../backend/plans/rule-parts.ts'
import type { Rule } from '../../backend/segments/rule.ts'

const converts = /conver|purchas|order|buy|respon|转化|购买|下单|成交|响应/i

/** Whom a campaign made what they are: by its events, or, where a column says the arm, by the outcome of that name. */
const madeBy = ({ name, event, outcomes }: PastCampaign, did: CampaignFact, catalog: Catalog): Rule => {
  const made: Rule = { kind: 'campaign', campaign: name, did: did as never }
  if (event !== undefined || did !== 'converted') return made
  const outcome = metricsOf(catalog).find(
    (metric) =>
      outcomes.includes(metric.name) &&
      metric.numerator.of === 'customers' &&
      converts.test(`${metric.name} ${metric.labels.zh} ${metric.labels.en}`),
  )
  return (outcome?.numerator.of === 'customers' && outcome.numerator.where) || made
}

const isOfCampaign = ({ kind }: Rule): boolean => kind === 'campaign'

/** A group that the campaigns themselves made is asked for as it is, so that its refusal is heard, and not passed over. */
export const ofGroup = (
  { campaign, campaigns, filter, metrics, kind }: Question,
  text: string,
  catalog: Catalog,
): Pick<Question, 'filter' | 'metrics'> => {
  const did = madeByCampaign(text)
  const names =
    kind === 'compare' ? (campaigns ?? campaignsOf(catalog).map(({ name }) => name)) : campaign ? [campaign] : []
  if (did === undefined || names.length === 0 || nodesOf(filter ?? { kind: 'everyone' }).some(isOfCampaign))
    return { filter, metrics }
  const rules = names.map((name) => madeBy(campaignNamed(catalog, name), did, catalog))
  const made: Rule = rules.length === 1 ? (rules[0] as Rule) : { kind: 'any', of: rules }
  // "who opened" says whom, and not what is counted
  return { filter: filter ? and(filter, made) : made, metrics: metrics.filter((name) => !name.endsWith('_customers')) }
}
