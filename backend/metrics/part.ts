import { type RawBuilder, sql } from 'kysely'
import type { Metric, MetricPart } from '../catalog/metric.ts'
import { isMissing, knownValue } from '../segments/field.ts'
import type { Compiling } from '../segments/kinds/kind.ts'
import { quantityType } from '../segments/quantity.ts'
import type { Rule } from '../segments/rule.ts'
import { knownField } from '../segments/scope.ts'
import type { Window } from '../segments/window.ts'

type Column = RawBuilder<unknown>

export const partsOf = ({ numerator, denominator }: Metric): MetricPart[] =>
  denominator ? [numerator, denominator] : [numerator]

/** Rules about customers inside a part, to be checked and compiled with the filter. */
export const rulesIn = (part: MetricPart, range: Window | undefined): Rule[] => {
  if (part.of === 'customers') return part.where ? [part.where] : []
  if (part.of === 'events' || part.of === 'actors')
    return [
      {
        kind: 'event',
        event: part.event,
        measure: part.of === 'events' ? part.measure : { type: 'count' },
        op: 'gte',
        value: 1,
        ...(part.where && { where: part.where }),
        ...(range && { window: range }),
      },
    ]
  if (part.of === 'campaign') return []
  return [{ kind: 'missing', field: part.field }]
}

/** Is 0 or 1 for every customer. */
export const isFlag = (part: MetricPart): boolean =>
  part.of === 'customers' ||
  part.of === 'known' ||
  part.of === 'actors' ||
  (part.of === 'campaign' && part.fact !== 'revenue' && part.fact !== 'cost')

const flag = (condition: Column): Column => sql`case when ${condition} then 1 else 0 end`

/** The value of one customer `c`, 0 where there is none; `fact` gives the facts of an assignment. */
export const partValue = (
  part: MetricPart,
  to: Compiling,
  range: Window | undefined,
  fact: (part: Extract<MetricPart, { of: 'campaign' }>) => Column,
): Column => {
  switch (part.of) {
    case 'customers':
      return part.where ? flag(to.apart().select(part.where)) : sql`1`
    case 'known':
      return flag(sql`not ${isMissing(to.row, knownField(to.row, part.field))}`)
    case 'attribute':
      return sql`coalesce(${knownValue(to.row, knownField(to.row, part.field))}, 0)`
    case 'campaign':
      return fact(part)
    default: {
      const measured = quantityType({ of: 'event', event: part.event, measure: { type: 'count' } }).compile(
        {
          of: 'event',
          event: part.event,
          measure: part.of === 'events' ? part.measure : { type: 'count' },
          ...(part.where && { where: part.where }),
          ...(range && { window: range }),
        },
        to,
      )
      return part.of === 'events' ? measured : flag(sql`${measured} > 0`)
    }
  }
}
