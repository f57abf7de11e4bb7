import type { Metric, MetricPart } from '../catalog/metric.ts'
import { makeMetric } from '../catalog/metric-parts.ts'
import { FairleadError } from '../errors.ts'
import { explainClause } from '../segments/explain.ts'
import type { Scope } from '../segments/scope.ts'
import type { EventCondition, TotalPart } from '../segments/total-part.ts'
import { explainEvents, narrowMetric } from './narrow-metric.ts'

const whole = /^(?:share_of|part_of):(.+)$/

/** The metric whose part is asked for by the names `share_of:…` and `part_of:…`. */
export const wholeOf = (name: string): string | undefined => whole.exec(name)?.[1]

/**
 * Which share of a total a part of the customers, or of the events, holds; by the name `part_of:…` how much of it. Throws `metric_not_divisible` for a metric that is no total over
 * customers.
 */
export const partMetric = (asked: string, total: Metric, part: TotalPart, scope: Scope): Metric => {
  const { numerator, denominator, labels, name } = total
  const refuse = (): never => {
    throw new FairleadError('metric_not_divisible', {
      ...labels,
      howZh: '算其中一部分的占比：它不是合计',
      how: 'shared out: it is no total',
    })
  }
  if (denominator || numerator.of === 'quantile' || numerator.of === 'campaign') return refuse()
  if (numerator.of === 'known' || numerator.of === 'dated') return refuse()
  const said = part.of === 'customers' ? explainClause(part.where, scope) : explainEvents(part, scope)
  if (part.of === 'orders') return ofWholeOrders(asked, total, part, scope) ?? refuse()
  const made = (top: MetricPart): Metric =>
    asked.startsWith('part_of:')
      ? makeMetric(asked, [`“${said.zh}”的${labels.zh}`, `${labels.en} with ${said.en}`], {
          numerator: top,
          unit: total.unit,
        })
      : makeMetric(`share_of:${name}`, [`“${said.zh}”占${labels.zh}的比例`, `share of ${labels.en} with ${said.en}`], {
          numerator: top,
          denominator: numerator,
          unit: 'share',
        })
  if (part.of === 'events') return made(narrowMetric(total, part).numerator)
  if (numerator.of === 'customers')
    return made({
      of: 'customers',
      where: numerator.where ? { kind: 'all', of: [numerator.where, part.where] } : part.where,
    })
  if (numerator.of === 'actors' || numerator.of === 'orders') return refuse()
  return made({ ...numerator, among: part.where })
}

/** Which share of the orders, or of what they come to, has a whole amount within limits. */
const ofWholeOrders = (
  asked: string,
  { labels, name, numerator, unit }: Metric,
  part: EventCondition,
  scope: Scope,
): Metric | undefined => {
  if (numerator.of !== 'events' || numerator.event !== part.event || numerator.where) return undefined
  const measure = numerator.measure.type === 'sum' ? 'sum' : 'count'
  const whole: MetricPart = { of: 'orders', event: part.event, measure }
  const top: MetricPart = { ...whole, limit: part.where }
  const { zh, en } = explainEvents(part, scope)
  return asked.startsWith('part_of:')
    ? makeMetric(asked, [`整单${zh}的${labels.zh}`, `${labels.en} of orders with ${en}`], { numerator: top, unit })
    : makeMetric(`share_of:${name}`, [`整单${zh}占${labels.zh}的比例`, `share of ${labels.en} in orders with ${en}`], {
        numerator: top,
        denominator: whole,
        unit: 'share',
      })
}
