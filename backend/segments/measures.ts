import { type RawBuilder, sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import type { Attribute, EventType, PropertyRole } from '../catalog/catalog.ts'
import { checkAbility, knownValue } from './field.ts'
import { localTime } from './local-time.ts'
import type { Measure } from './measure.ts'
import { nearestFields } from './nearest.ts'
import { type Problem, problem } from './problem.ts'
import { both, eventRow, fieldOf, knownField, type Scope } from './scope.ts'

export type MeasureOf<T extends Measure['type']> = Extract<Measure, { type: T }>
type Column = RawBuilder<unknown>

/** How one measure over the events of a customer is checked, computed and named. */
interface MeasureType<M> {
  /** Customers without events have 0; otherwise they have no value. */
  zero: boolean
  /** Carries rounding noise, so it is compared with a tolerance. */
  inexact: boolean
  check(measure: M, event: EventType): Problem[]
  compile(measure: M, event: EventType, scope: Scope): Column
  name(measure: M, event: EventType): Bilingual
  unit(measure: M, event: EventType): string | undefined
}

export const byRole = (event: EventType, role: PropertyRole): Attribute | undefined =>
  event.properties.find((property) => property.role === role)

const fine = (): Problem[] => []
const times = () => undefined
const column = (event: EventType, attribute: Attribute): Column => knownValue(eventRow(event), attribute)
const roleColumn = (event: EventType, attribute: Attribute | undefined): Column | undefined =>
  attribute && column(event, attribute)

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
  const number = attribute.type === 'integer' || attribute.type === 'decimal'
  return numeric
    ? checkAbility(attribute, number, '数字字段', 'a number field')
    : checkAbility(attribute, attribute.type !== 'list', '单值字段', 'a field of one value')
}

const productOf = (event: EventType) => byRole(event, 'product_code') ?? byRole(event, 'product_name')
const amountOf = (event: EventType) => byRole(event, 'amount')

const ordersOf = (event: EventType): Column => {
  const order = roleColumn(event, byRole(event, 'order'))
  return order ? sql`count(distinct ${order})` : sql`count(*)`
}

interface Aggregate {
  function: string
  zero: boolean
  inexact: boolean
  zh: (property: string, event: string) => string
  en: (property: string, event: string) => string
}

const propertyMeasure = (aggregate: Aggregate): MeasureType<{ property: string }> => ({
  zero: aggregate.zero,
  inexact: aggregate.inexact,
  check: ({ property }, event) => checkProperty(event, property, true),
  compile({ property }, event) {
    const value = sql`${sql.raw(aggregate.function)}(${column(event, knownField(eventRow(event), property))})`
    return aggregate.zero ? sql`coalesce(${value}, 0)` : value
  },
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
    compile: () => sql`count(*)`,
    name: (_, { labels }) => both(`${labels.zh}次数`, `number of ${labels.en} events`),
    unit: times,
  },
  orders: {
    zero: true,
    inexact: false,
    check: fine,
    compile: (_, event) => ordersOf(event),
    name: (_, { labels }) => both(`${labels.zh}订单数`, `number of ${labels.en} orders`),
    unit: times,
  },
  products: {
    zero: true,
    inexact: false,
    check: (_, event) => (productOf(event) ? [] : [missingRole(event, 'product_code')]),
    compile: (_, event) => sql`count(distinct ${roleColumn(event, productOf(event))})`,
    name: (_, { labels }) => both(`${labels.zh}的不同产品数`, `number of different products in ${labels.en} events`),
    unit: times,
  },
  days: {
    zero: true,
    inexact: false,
    check: fine,
    compile: (_, event, scope) =>
      sql`count(distinct cast(${localTime(sql`${sql.id('e', 'ts')}`, event.from, scope)} as date))`,
    name: (_, { labels }) => both(`有${labels.zh}的天数`, `number of days with a ${labels.en} event`),
    unit: times,
  },
  order_value: {
    zero: false,
    inexact: true,
    check: (_, event) => (amountOf(event) ? [] : [missingRole(event, 'amount')]),
    compile: (_, event) =>
      sql`(cast(sum(${roleColumn(event, amountOf(event))}) as double precision) / nullif(${ordersOf(event)}, 0))`,
    name: (_, { labels }) => both(`${labels.zh}平均每单金额`, `average order value of ${labels.en} events`),
    unit: (_, event) => amountOf(event)?.unit,
  },
  distinct: {
    zero: true,
    inexact: false,
    check: ({ property }, event) => checkProperty(event, property, false),
    compile: ({ property }, event) => sql`count(distinct ${column(event, knownField(eventRow(event), property))})`,
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
    function: 'sum',
    zero: true,
    inexact: true,
    zh: (property, event) => `${event}的${property}总和`,
    en: (property, event) => `total ${property} of ${event} events`,
  }),
  avg: propertyMeasure({
    function: 'avg',
    zero: false,
    inexact: true,
    zh: (property, event) => `${event}的平均${property}`,
    en: (property, event) => `average ${property} of ${event} events`,
  }),
  min: propertyMeasure({
    function: 'min',
    zero: false,
    inexact: false,
    zh: (property, event) => `${event}的最小${property}`,
    en: (property, event) => `smallest ${property} of ${event} events`,
  }),
  max: propertyMeasure({
    function: 'max',
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
