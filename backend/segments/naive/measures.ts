import type { EventType } from '../../catalog/catalog.ts'
import { resolveWindow } from '../resolve-window.ts'
import type { FieldRule, Measure, Quantity } from '../rule.ts'
import type { Window } from '../window.ts'
import { fieldsHold, isWithin } from './fields.ts'
import { thingsMeasured } from './things.ts'
import { type Customer, type Happening, known, localDay, type Value, type World } from './world.ts'

type MeasureOf<T extends Measure['type']> = Extract<Measure, { type: T }>

export const typeOf = ({ catalog }: World, event: string): EventType => {
  const found = catalog.events.find(({ name }) => name === event)
  if (!found) throw new Error(`no event ${event}`)
  return found
}

/** Events of one customer that pass a filter within a window, none after the instant of evaluation. */
export const happenings = (
  world: World,
  customer: Customer,
  { event, where, window }: { event: string; where?: FieldRule | undefined; window?: Window | undefined },
): Happening[] => {
  const { properties } = typeOf(world, event)
  const { catalog, asOf } = world
  const bounds = window && resolveWindow(window, asOf, catalog.timeZone)
  return (world.events[event] ?? []).filter(
    ({ customer: id, ts, values }) =>
      id === customer.id &&
      Date.parse(ts) <= Date.parse(asOf) &&
      (!bounds || isWithin(ts, bounds.from, bounds.to, bounds.toIncluded)) &&
      (!where || fieldsHold(where, { attributes: properties, values, catalog, asOf })),
  )
}

const present = (values: Value[]): Value[] => values.filter((value) => value !== null)
const distinct = (values: Value[]): number => new Set(present(values)).size
const sum = (values: Value[]): number => present(values).reduce<number>((total, value) => total + Number(value), 0)

const byName = (type: EventType, rows: Happening[], property: string): Value[] => {
  const attribute = type.properties.find(({ name }) => name === property)
  return attribute ? rows.map(({ values }) => known(attribute, values)) : []
}
const byRole = (type: EventType, rows: Happening[], role: string): Value[] | undefined => {
  const attribute = type.properties.find((property) => property.role === role)
  return attribute && byName(type, rows, attribute.name)
}
const ordersOf = (type: EventType, rows: Happening[]): number => {
  const numbers = byRole(type, rows, 'order')
  return numbers ? distinct(numbers) : rows.length
}
const extreme = (pick: (...values: number[]) => number, values: Value[]): number | null => {
  const numbers = present(values).map(Number)
  return numbers.length === 0 ? null : pick(...numbers)
}

const measures: {
  [T in Measure['type']]: (measure: MeasureOf<T>, rows: Happening[], type: EventType, world: World) => number | null
} = {
  count: (_, rows) => rows.length,
  orders: (_, rows, type) => ordersOf(type, rows),
  products: (_, rows, type) => distinct(byRole(type, rows, 'product_code') ?? byRole(type, rows, 'product_name') ?? []),
  days: (_, rows, __, { catalog }) => new Set(rows.map(({ ts }) => localDay(ts, catalog.timeZone))).size,
  order_value(_, rows, type) {
    const [orders, amounts] = [ordersOf(type, rows), present(byRole(type, rows, 'amount') ?? [])]
    return orders === 0 || amounts.length === 0 ? null : sum(amounts) / orders
  },
  distinct: ({ property }, rows, type) => distinct(byName(type, rows, property)),
  sum: ({ property }, rows, type) => sum(byName(type, rows, property)),
  avg({ property }, rows, type) {
    const values = present(byName(type, rows, property))
    return values.length === 0 ? null : sum(values) / values.length
  },
  min: ({ property }, rows, type) => extreme(Math.min, byName(type, rows, property)),
  max: ({ property }, rows, type) => extreme(Math.max, byName(type, rows, property)),
}

const inexactMeasures = new Set<Measure['type']>(['sum', 'avg', 'order_value'])

export const measured = (world: World, rows: Happening[], event: string, measure: Measure): number | null => {
  // keyed by the tag
  const take = measures[measure.type] as (m: Measure, r: Happening[], t: EventType, w: World) => number | null
  return take(measure, rows, typeOf(world, event), world)
}

export const isInexact = (quantity: Quantity): boolean =>
  quantity.of === 'attribute' || inexactMeasures.has(quantity.measure.type)

/** A quantity of one customer; null where the customer has none. */
export const quantityOf = (world: World, customer: Customer, quantity: Quantity): number | null => {
  if (quantity.of === 'event')
    return measured(world, happenings(world, customer, quantity), quantity.event, quantity.measure)
  if (quantity.of === 'related') return thingsMeasured(world, customer, quantity)
  const attribute = world.catalog.attributes.find(({ name }) => name === quantity.field)
  const value = attribute ? known(attribute, customer.values) : null
  return value === null ? null : Number(value)
}
