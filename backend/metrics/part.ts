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
  if ('among' in part && part.among) return [part.among, ...rulesIn({ ...part, among: undefined }, range)]
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
  if (part.of === 'campaign' || part.of === 'orders') return []
  if (part.of === 'dated') return [datedRule(part.field, range)]
  if (part.of === 'quantile') return part.value.of === 'orders' ? [] : rulesIn(part.value, range)
  return [{ kind: 'missing', field: part.field }]
}

/** Whose date lies in the time, or who has one. */
export const datedRule = (field: string, range: Window | undefined): Rule =>
  range ? { kind: 'date', field, window: range } : { kind: 'not', of: { kind: 'missing', field } }

/** Is 0 or 1 for every customer. */
export const isFlag = (part: MetricPart): boolean =>
  part.of === 'customers' ||
  part.of === 'known' ||
  part.of === 'dated' ||
  part.of === 'actors' ||
  (part.of === 'campaign' && part.fact !== 'revenue' && part.fact !== 'cost')

const within = (rule: Rule | undefined, value: Column, to: Compiling): Column =>
  rule ? sql`case when ${to.apart().select(rule)} then ${value} else 0 end` : value

const flag = (condition: Column): Column => sql`case when ${condition} then 1 else 0 end`

/** The value of one customer `c` that a quantile is taken of, null where it is missing. */
const quantileValue = (
  { value }: Extract<MetricPart, { of: 'quantile' }>,
  to: Compiling,
  range: Window | undefined,
): Column => {
  if (value.of === 'attribute') return knownValue(to.row, knownField(to.row, value.field))
  if (value.of === 'orders') throw new Error('single orders are no value of a customer')
  return partValue(value, to, range, () => sql`0`)
}

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
    case 'dated':
      return flag(to.apart().select(datedRule(part.field, range)))
    case 'attribute':
      return within(part.among, sql`coalesce(${knownValue(to.row, knownField(to.row, part.field))}, 0)`, to)
    case 'campaign':
      return fact(part)
    case 'quantile':
      return quantileValue(part, to, range)
    case 'orders':
      throw new Error('single orders are no value of a customer')
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
      return part.of === 'events' ? within(part.among, measured, to) : flag(sql`${measured} > 0`)
    }
  }
}
