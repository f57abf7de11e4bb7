import type { Bilingual } from '../../bilingual.ts'
import type { Attribute, Catalog, EventType } from '../../catalog/catalog.ts'
import { isNumber } from '../../catalog/is-number.ts'
import { measuredAs } from '../entity-rows.ts'
import type { Measure, ThingMeasure } from '../measure.ts'
import { measureType } from '../measures.ts'
import { entityOf, eventOf, knownEntity, knownEvent, type Scope } from '../scope.ts'
import { thingMeasureName } from '../thing-words.ts'
import { amount } from '../words.ts'
import { numberAt, thoseSaid } from './plain.ts'
import type { Hole, Parts } from './wording.ts'

export interface MeasuredEvents {
  event: string
  measure: Measure
}
export interface MeasuredThings {
  entity: string
  measure: ThingMeasure
}

interface Named<T> {
  value: T
  words: Bilingual
}

const aggregates = ['sum', 'avg', 'min', 'max'] as const
const ofProperties = (properties: Attribute[]): ThingMeasure[] => [
  ...properties
    .filter(({ type }) => type !== 'list')
    .map(({ name }) => ({ type: 'distinct' as const, property: name })),
  ...properties.filter(isNumber).flatMap(({ name }) => aggregates.map((type) => ({ type, property: name }))),
]
const plain: Measure[] = [
  { type: 'count' },
  { type: 'orders' },
  { type: 'products' },
  { type: 'days' },
  { type: 'order_value' },
]

/** What can be measured over a type of event. */
const measuresOf = (type: EventType): Measure[] => {
  const all: Measure[] = [...plain, ...ofProperties(type.properties)]
  return all.filter((each) => measureType(each).check(each, type).length === 0)
}

const events = new WeakMap<Catalog, Named<MeasuredEvents>[]>()
const things = new WeakMap<Catalog, Named<MeasuredThings>[]>()
const kept = <T>(store: WeakMap<Catalog, T>, catalog: Catalog, make: () => T): T => {
  const made = store.get(catalog) ?? make()
  store.set(catalog, made)
  return made
}

/** A measure over events of one type: "number of purchase orders". */
export const measuredEvents: Hole<MeasuredEvents> = {
  say: ({ event, measure }, { catalog }) => measureType(measure).name(measure, knownEvent(catalog, event)),
  read(from, at) {
    const named = kept(events, from.catalog, () =>
      from.catalog.events.flatMap((type) =>
        measuresOf(type).map((measure) => ({
          value: { event: type.name, measure },
          words: measureType(measure).name(measure, type),
        })),
      ),
    )
    return thoseSaid(named, from, at, ({ words }) => words).map(({ value, end }) => ({ value: value.value, end }))
  },
}

/** A measure over things of one kind: "total balance of account items owned". */
export const measuredThings: Hole<MeasuredThings> = {
  say: ({ entity, measure }, { catalog }) => thingMeasureName(measure, measuredAs(knownEntity(catalog, entity))),
  read(from, at) {
    const named = kept(things, from.catalog, () =>
      (from.catalog.entities ?? []).flatMap((entity) =>
        [{ type: 'count' as const }, ...ofProperties(entity.properties)].map((measure) => ({
          value: { entity: entity.name, measure },
          words: thingMeasureName(measure, measuredAs(entity)),
        })),
      ),
    )
    return thoseSaid(named, from, at, ({ words }) => words).map(({ value, end }) => ({ value: value.value, end }))
  },
}

const unitOf = ({ measured }: Parts, { catalog }: Scope): string | undefined => {
  const { event, entity, measure } = measured as Partial<MeasuredEvents & MeasuredThings>
  const thing = entity === undefined ? undefined : entityOf(catalog, entity)
  const type = event === undefined ? thing && measuredAs(thing) : eventOf(catalog, event)
  return measure && type && measureType(measure).unit(measure, type)
}

/** A number in the unit of what the sentence measures. */
export const measuredAmount: Hole<number> = {
  say: (value, to, parts) => amount(value, unitOf(parts, to)),
  read: (from, at, parts) =>
    numberAt(from, at).flatMap(({ value }) =>
      thoseSaid([value], from, at, (each) => amount(each, unitOf(parts, from))),
    ),
}

/** A type of event by its label. */
export const eventName: Hole<string> = {
  say: (name, { catalog }) => knownEvent(catalog, name).labels,
  read: (from, at) =>
    thoseSaid(from.catalog.events, from, at, ({ labels }) => labels).map(({ value, end }) => ({
      value: value.name,
      end,
    })),
}

/** A kind of thing by its label. */
export const thingName: Hole<string> = {
  say: (name, { catalog }) => knownEntity(catalog, name).labels,
  read: (from, at) =>
    thoseSaid(from.catalog.entities ?? [], from, at, ({ labels }) => labels).map(({ value, end }) => ({
      value: value.name,
      end,
    })),
}
