import { campaignsOf } from '../../catalog/campaigns.ts'
import type { Catalog } from '../../catalog/catalog.ts'
import type { Metric } from '../../catalog/metric.ts'
import { metricsOf } from '../../catalog/metrics.ts'
import type { Found } from './found.ts'
import type { Question } from './question.ts'

type Summed = Pick<Question, 'metrics' | 'filter'>

/** What a mean or a rate is of, as a total over customers; undefined where no total is told. */
const totalOf = (metric: Metric, catalog: Catalog): Summed | undefined => {
  const { numerator, denominator, name } = metric
  if (denominator === undefined) return { metrics: [name] }
  if (numerator.of === 'attribute') return { metrics: [`total:${numerator.field}`] }
  if (numerator.of === 'customers')
    return { metrics: ['customers'], ...(numerator.where && { filter: numerator.where }) }
  const same = JSON.stringify(numerator)
  const total = metricsOf(catalog).find((one) => !one.denominator && JSON.stringify(one.numerator) === same)
  return total && { metrics: [total.name] }
}

const isMoney = ({ unit }: Metric): boolean => /^[A-Z]{3}$/.test(unit)

/**
 * "What share of all spend came from the women's arm?", 女装组的消费占多少: the total of each arm with its share. What customers spend, asked of
 * an arm, is what they spent after it. Undefined where no share of an arm is asked.
 */
export const shareOfArm = (question: Question, found: Found, catalog: Catalog): Question | undefined => {
  const { arm, said, top, count, metrics, campaigns } = found
  // "what share of the women's arm visited" is a rate of that arm
  const parts = said.has('concentration') || (metrics.length === 0 && said.has('arm-counted'))
  if (arm === undefined || (top ?? count) !== undefined || !parts || said.has('moved') || said.has('effect'))
    return undefined
  const campaign = campaignsOf(catalog).find(({ name }) => name === campaigns[0])
  if (!campaign || said.has('control') || found.dimensions.length > 0) return undefined
  const known = metricsOf(catalog)
  const outcomes = known.filter(({ name }) => campaign.outcomes.includes(name))
  const [name] = metrics
  const named = known.find((one) => one.name === name)
  const money = name !== undefined && /^(?:total|average):/.test(name) ? outcomes.filter(isMoney) : []
  const asked = named ?? (money.length === 1 ? money[0] : undefined)
  const summed = name === undefined ? { metrics: ['customers'] } : asked && totalOf(asked, catalog)
  if (!summed) return undefined
  const { filter, range, events } = question
  const both =
    filter && summed.filter ? { kind: 'all' as const, of: [filter, summed.filter] } : (summed.filter ?? filter)
  return {
    kind: 'metric',
    metrics: summed.metrics,
    campaign: campaign.name,
    arm,
    dimensions: ['arm'],
    ...(both && { filter: both }),
    ...(range && { range }),
    ...(events && { events }),
  }
}
