import type { Bilingual } from '../bilingual.ts'
import type { EventType } from '../catalog/catalog.ts'
import type { Metric, MetricPart } from '../catalog/metric.ts'
import { FairleadError } from '../errors.ts'
import { explainClause } from '../segments/explain.ts'
import { eventOf, eventRow, type Scope } from '../segments/scope.ts'
import type { EventCondition } from '../segments/total-part.ts'

type Narrowed = Extract<MetricPart, { of: 'events' | 'actors' | 'quantile' }>

/** The part of a metric's events that meets a condition; undefined where it counts none of them. */
const onlyEvents = (part: MetricPart, { event, where }: EventCondition): MetricPart => {
  const joined = (own: EventCondition['where'] | undefined): EventCondition['where'] =>
    own ? { kind: 'all', of: [own, where] } : where
  if (part.of === 'quantile')
    return part.value.of !== 'attribute' && part.value.event === event
      ? { ...part, value: { ...part.value, where: joined(part.value.where) } }
      : part
  return (part.of === 'events' || part.of === 'actors') && part.event === event
    ? ({ ...part, where: joined(part.where) } as Narrowed)
    : part
}

/** A metric of the events that meet a condition. Throws `metric_not_divisible` where it counts none of that type. */
export const narrowMetric = (metric: Metric, condition: EventCondition): Metric => {
  const numerator = onlyEvents(metric.numerator, condition)
  if (numerator === metric.numerator)
    throw new FairleadError('metric_not_divisible', {
      ...metric.labels,
      howZh: '按这个事件的属性筛选',
      how: 'limited by a property of that event',
    })
  return { ...metric, numerator, ...(metric.denominator && { denominator: onlyEvents(metric.denominator, condition) }) }
}

/** A condition on events in words, without the name of their type. */
export const explainEvents = ({ event, where }: EventCondition, scope: Scope): Bilingual =>
  explainClause(where, { ...scope, row: eventRow(eventOf(scope.catalog, event) as EventType) } as Scope)
