import { type RawBuilder, sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import type { EventType, PropertyRole } from '../catalog/catalog.ts'
import { isNumber } from '../catalog/is-number.ts'
import type { Aggregate } from './aggregate.ts'
import { checkAbility } from './field.ts'
import type { Measure } from './measure.ts'
import { nearestFields } from './nearest.ts'
import { type Problem, problem } from './problem.ts'
import { amountOf, productOf } from './roles.ts'
import { both, eventRow, fieldOf, knownField } from './scope.ts'

export type MeasureOf<T extends Measure['type']> = Extract<Measure, { type: T }>
type Column = RawBuilder<unknown>
/** The value of an aggregate for customer `c`. */
type Take = (aggregate: Aggregate) => Column

/** How one measure over the events of a customer is checked, computed and named. */
interface MeasureType<M> {
  /** Customers who have none have 0; otherwise they have no value. */
  zero: boolean
  /** Carries rounding noise, so it is compared with a tolerance. */
  inexact: boolean
  check(measure: M, event: EventType): Problem[]
  /** The value of customer `c` from its aggregates; null where there is none, also where `zero` stands for it. */
  compile(measure: M, event: EventType, take: Take): Column
  name(measure: M, event: EventType): Bilingual
  unit(measure: M, event: EventType): string | undefined
}

const fine = (): Problem[] => []
const times = () => undefined

const missingRole = (event: EventType, role: PropertyRole): Problem =>
  problem('missing_role', { event: event.name, role, properties: event.properties.map(({ name }) => name) })

const checkProperty = (event: EventType, property: string, numeric: boolean): Problem[] => {
  const attribute = fieldOf(eventRow(event), property)
  if (!attribute)
    return [
      problem('unknown_field', {
        field: property,
        of: event.name,
        nearest: nearestFields(property, event.properties),
      }),
    ]
  const number = isNumber(attribute)
  return numeric
    ? checkAbility(attribute, number, '数字字段', 'a number field')
    : checkAbility(attribute, attribute.type !== 'list', '单值字段', 'a field of one value')
}

interface OfProperty {
  of: 'sum' | 'avg' | 'min' | 'max'
  zero: boolean
  inexact: boolean
  zh: (property: string, event: string) => string
  en: (property: string, event: string) => string
}

const propertyMeasure = (aggregate: OfProperty): MeasureType<{ property: string }> => ({
  zero: aggregate.zero,
  inexact: aggregate.inexact,
  check: ({ property }, event) => checkProperty(event, property, true),
  compile: ({ property }, _, take) => take({ of: aggregate.of, property }),
  name({ property }, event) {
    const { labels } = knownField(eventRow(event), property)
    return both(aggregate.zh(labels.zh, event.labels.zh), aggregate.en(labels.en, event.labels.en))
  },
  unit: ({ property }, event) => knownField(eventRow(event), property).unit,
})

/** Every measure, once. */
export const measures: { [T in Measure['type']]: MeasureType<MeasureOf<T>> } = {
  count: {
    zero: true,
    inexact: false,
    check: fine,
    compile: (_, __, take) => take({ of: 'count' }),
    name: (_, { labels }) => both(`${labels.zh}次数`, `number of ${labels.en} events`),
    unit: times,
  },
  orders: {
    zero: true,
    inexact: false,
    check: fine,
    compile: (_, __, take) => take({ of: 'orders' }),
    name: (_, { labels }) => both(`${labels.zh}订单数`, `number of ${labels.en} orders`),
    unit: times,
  },
  products: {
    zero: true,
    inexact: false,
    check: (_, event) => (productOf(event) ? [] : [missingRole(event, 'product_code')]),
    compile: (_, __, take) => take({ of: 'products' }),
    name: (_, { labels }) => both(`${labels.zh}的不同产品数`, `number of different products in ${labels.en} events`),
    unit: times,
  },
  days: {
    zero: true,
    inexact: false,
    check: fine,
    compile: (_, __, take) => take({ of: 'days' }),
    name: (_, { labels }) => both(`有${labels.zh}的天数`, `number of days with a ${labels.en} event`),
    unit: times,
  },
  order_value: {
    zero: false,
    inexact: true,
    check: (_, event) => (amountOf(event) ? [] : [missingRole(event, 'amount')]),
    compile(_, event, take) {
      const spend = take({ of: 'sum', property: amountOf(event)?.name ?? '' })
      return sql`(cast(${spend} as double precision) / nullif(${take({ of: 'orders' })}, 0))`
    },
    name: (_, { labels }) => both(`${labels.zh}平均每单金额`, `average order value of ${labels.en} events`),
    unit: (_, event) => amountOf(event)?.unit,
  },
  distinct: {
    zero: true,
    inexact: false,
    check: ({ property }, event) => checkProperty(event, property, false),
    compile: ({ property }, _, take) => take({ of: 'distinct', property }),
    name({ property }, event) {
      const { labels } = knownField(eventRow(event), property)
      return both(
        `${event.labels.zh}的不同${labels.zh}数`,
        `number of different ${labels.en} values in ${event.labels.en} events`,
      )
    },
    unit: times,
  },
  sum: propertyMeasure({
    of: 'sum',
    zero: true,
    inexact: true,
    zh: (property, event) => `${event}的${property}总和`,
    en: (property, event) => `total ${property} of ${event} events`,
  }),
  avg: propertyMeasure({
    of: 'avg',
    zero: false,
    inexact: true,
    zh: (property, event) => `${event}的平均${property}`,
    en: (property, event) => `average ${property} of ${event} events`,
  }),
  min: propertyMeasure({
    of: 'min',
    zero: false,
    inexact: false,
    zh: (property, event) => `${event}的最小${property}`,
    en: (property, event) => `smallest ${property} of ${event} events`,
  }),
  max: propertyMeasure({
    of: 'max',
    zero: false,
    inexact: false,
    zh: (property, event) => `${event}的最大${property}`,
    en: (property, event) => `largest ${property} of ${event} events`,
  }),
}

/** The behaviours of a measure, whatever its type. */
export const measureType = (measure: Measure): MeasureType<Measure> =>
  // the table is keyed by the union's own tag, which the compiler cannot follow
  measures[measure.type] as unknown as MeasureType<Measure>

/** Property that a measure reads, by name or by role. */
export const measuredField = (measure: Measure): string[] => ('property' in measure ? [measure.property] : [])
