import type { ThingMeasure } from '../measure.ts'
import type { FieldRule } from '../rule.ts'
import { fieldsHold } from './fields.ts'
import { type Customer, known, type Thing, type World } from './world.ts'

export const thingsOf = (world: World, customer: Customer, entity: string): Thing[] =>
  (world.things[entity] ?? []).filter((thing) => thing.customer === customer.id)

export const thingHolds = (
  world: World,
  entity: string,
  thing: Thing,
  where: Parameters<typeof fieldsHold>[0] | undefined,
): boolean => {
  const attributes = world.catalog.entities?.find(({ name }) => name === entity)?.properties ?? []
  return !where || fieldsHold(where, { attributes, values: thing.values, catalog: world.catalog, asOf: world.asOf })
}

/** A measure over the customer's things that pass a filter; null where there is none to take. */
export const thingsMeasured = (
  world: World,
  customer: Customer,
  { entity, measure, where }: { entity: string; measure: ThingMeasure; where?: FieldRule | undefined },
): number | null => {
  const things = thingsOf(world, customer, entity).filter((thing) => thingHolds(world, entity, thing, where))
  if (measure.type === 'count') return things.length
  const properties = world.catalog.entities?.find(({ name }) => name === entity)?.properties
  const property = properties?.find(({ name }) => name === measure.property)
  const values = things.flatMap(({ values: each }) => (property ? (known(property, each) ?? []) : []))
  if (measure.type === 'distinct') return new Set(values).size
  const numbers = values.map(Number)
  const sum = numbers.reduce((total, each) => total + each, 0)
  if (measure.type === 'sum') return sum
  if (numbers.length === 0) return null
  return { avg: sum / numbers.length, min: Math.min(...numbers), max: Math.max(...numbers) }[measure.type]
}
