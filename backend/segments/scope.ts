import { Temporal } from 'temporal-polyfill'
import type { Bilingual } from '../bilingual.ts'
import type { Attribute, Catalog, Entity, EventType } from '../catalog/catalog.ts'
import type { History } from '../warehouse/histories.ts'
import type { Instant } from '../workspace.ts'
import type { CustomerSample } from './customer-sample.ts'
import type { Held } from './held.ts'
import type { Rule } from './rule.ts'

/** The kind of row whose fields a condition reads: a customer, or one event of a type. */
export interface Row {
  /** Name that errors show. */
  name: string
  attributes: readonly Attribute[]
  /** Alias of the row's table in SQL. */
  alias: string
  /** Local date (YYYY-MM-DD) of the instant asked about, where ages are told from it. */
  today?: string
}

export interface SegmentRule {
  name: string
  rule: Rule
}

/** What a rule is judged against. */
export interface Scope {
  catalog: Catalog
  workspace: string
  asOf: Instant
  row: Row
  /** The rule of a saved segment, where it is known. */
  segment(id: string, version?: number): SegmentRule | undefined
  /** The static list with this id, where it is known. */
  list(id: string): StaticList | undefined
  /** Only these customers and what is theirs exist. */
  sample?: CustomerSample
  /** What is kept of whole histories, by the table of the events. */
  histories?: ReadonlyMap<string, History>
  /** Results of parts of rules that are at hand. */
  held?: Held
}

/** A static list: its name and its ids, one a line. */
export interface StaticList {
  name: string
  ids: string
}

export type SegmentLookup = Scope['segment']
export type ListLookup = Scope['list']

const noSegments: SegmentLookup = () => undefined
const noLists: ListLookup = () => undefined

/** Row of a customer as of an instant. */
export const customerRow = ({ attributes, timeZone }: Catalog, asOf: Instant, alias = 'c'): Row => ({
  name: 'customers',
  attributes,
  alias,
  today: Temporal.Instant.from(asOf).toZonedDateTimeISO(timeZone).toPlainDate().toString(),
})

/** Scope in which the fields are those of a customer. */
export const customerScope = (
  catalog: Catalog,
  asOf: Instant,
  segment: SegmentLookup = noSegments,
  list: ListLookup = noLists,
): Scope => ({
  catalog,
  workspace: catalog.workspace,
  asOf,
  row: customerRow(catalog, asOf),
  segment,
  list,
})

export const eventOf = (catalog: Catalog, name: string): EventType | undefined =>
  catalog.events.find((event) => event.name === name)

/** Row of an event type; `alias` tells apart two rows of one query. */
export const eventRow = (event: EventType, alias = 'e'): Row => ({
  name: event.name,
  attributes: event.properties,
  alias,
})

export const entityOf = ({ entities = [] }: Catalog, name: string): Entity | undefined =>
  entities.find((entity) => entity.name === name)

/** Row of a related entity. */
export const entityRow = ({ name, properties }: Entity): Row => ({ name, attributes: properties, alias: 'e' })

/** The row that a part or a field belongs to: that of an event, of an entity, or the one around it; undefined where it is not known. */
export const rowIn = (
  catalog: Catalog,
  around: Row,
  { event, entity }: { event?: string; entity?: string },
): Row | undefined => {
  const type = event === undefined ? undefined : eventOf(catalog, event)
  const thing = entity === undefined ? undefined : entityOf(catalog, entity)
  if (event === undefined && entity === undefined) return around
  return type ? eventRow(type) : thing && entityRow(thing)
}

export const fieldOf = (row: Row, name: string): Attribute | undefined =>
  row.attributes.find((attribute) => attribute.name === name)

/** Field that `check` has already found; its absence is our bug. */
export const knownField = (row: Row, name: string): Attribute => {
  const found = fieldOf(row, name)
  if (!found) throw new Error(`field ${name} of ${row.name} was not checked`)
  return found
}

/** Entity that `check` has already found; its absence is our bug. */
export const knownEntity = (catalog: Catalog, name: string): Entity => {
  const found = entityOf(catalog, name)
  if (!found) throw new Error(`entity ${name} was not checked`)
  return found
}

/** Event type that `check` has already found; its absence is our bug. */
export const knownEvent = (catalog: Catalog, name: string): EventType => {
  const found = eventOf(catalog, name)
  if (!found) throw new Error(`event ${name} was not checked`)
  return found
}

export const both = (zh: string, en: string): Bilingual => ({ zh, en })
