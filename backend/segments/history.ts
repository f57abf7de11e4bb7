import { type RawBuilder, sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Attribute, Catalog, EventType } from '../catalog/catalog.ts'
import { isNumber } from '../catalog/is-number.ts'
import type { ExtractSource } from '../warehouse/extracts.ts'
import { type HistoryColumn, historyName } from '../warehouse/histories.ts'
import type { Aggregate } from './aggregate.ts'
import { aggregateOf } from './aggregates.ts'
import { canonicalHash } from './canonical.ts'
import type { EventFilter } from './event-rows.ts'
import { missingMarks } from './field.ts'
import { instantValue } from './field-types.ts'
import type { Condition } from './kinds/kind.ts'
import { withoutName } from './named-values.ts'
import { type Bounds, resolveWindow } from './resolve-window.ts'
import { byRole } from './roles.ts'
import { knownEvent, type Scope } from './scope.ts'

type Column = RawBuilder<unknown>

const mostNumbers = 8
/** To tell orders and days apart takes as much memory as there are events, and most of the time that a history costs the import. */
const mostTold = 5e7

/** The physical column that an aggregate reads and what in it counts as missing. */
const source = (property: Attribute) => [property.column, ...missingMarks(property)]

/** Everything that decides what an aggregate is; undefined for one that is not kept. */
const definitionOf = (aggregate: Aggregate, type: EventType, { timeZone }: Catalog): unknown[] | undefined => {
  const of = (property: Attribute | undefined) => property && [aggregate.of, ...source(property)]
  switch (aggregate.of) {
    case 'count':
    case 'first':
    case 'last':
      return [aggregate.of]
    case 'days':
      return ['days', timeZone]
    case 'orders':
      return of(byRole(type, 'order')) ?? ['count']
    case 'products':
    case 'distinct':
    case 'avg':
      return undefined
    default:
      return of(type.properties.find(({ name }) => name === aggregate.property))
  }
}

/**
 * The name of the column that keeps an aggregate over a customer's whole history. It is a hash of the definition, so that a catalog
 * that was changed since the import finds no column, and events are read.
 */
const nameOf = (aggregate: Aggregate, type: EventType, catalog: Catalog): string | undefined => {
  const definition = definitionOf(aggregate, type, catalog)
  return definition && `h_${canonicalHash([type.table, ...definition]).slice(0, 16)}`
}

const told = (type: EventType): Aggregate[] => [
  { of: 'days' },
  ...(byRole(type, 'order') ? [{ of: 'orders' } as const] : []),
]
/** Where orders are not told apart: the rows that have one, less what some of them repeat. */
const untold = (type: EventType): Aggregate[] => {
  const order = byRole(type, 'order')
  return order ? [{ of: 'known', property: order.name }] : []
}

const keptOf = (type: EventType): Aggregate[] => [
  { of: 'count' },
  { of: 'first' },
  { of: 'last' },
  ...(type.rows > mostTold ? untold(type) : told(type)),
  ...type.properties
    .filter(isNumber)
    .slice(0, mostNumbers)
    .flatMap(({ name: property }) =>
      (['known', 'sum', 'min', 'max'] as const).map((of): Aggregate => ({ of, property })),
    ),
]

/** A column that the import keeps, with its type: that of a property where it is one of its values. */
export interface KeptColumn extends HistoryColumn {
  type: 'bigint' | 'timestamp' | 'double precision' | { property: string }
}

const typeOf = (aggregate: Aggregate): KeptColumn['type'] => {
  if (aggregate.of === 'first' || aggregate.of === 'last') return 'timestamp'
  if (aggregate.of === 'min' || aggregate.of === 'max') return { property: aggregate.property }
  return aggregate.of === 'sum' ? 'double precision' : 'bigint'
}

/** What is kept of the events of one type, none of them later than `until`, and the names of their first and last instant. */
export const keptColumns = (
  type: EventType,
  catalog: Catalog,
  until: string,
): { columns: KeptColumn[]; first: string; last: string } => {
  const name = (aggregate: Aggregate) => nameOf(aggregate, type, catalog) ?? ''
  const columns = keptOf(type).map((aggregate) => {
    const value = aggregateOf(aggregate, type, { asOf: until, catalog })
    const asNumber = aggregate.of === 'sum' ? sql`cast(${value} as double precision)` : value
    return { name: name(aggregate), value: asNumber, type: typeOf(aggregate) }
  })
  return { columns, first: name({ of: 'first' }), last: name({ of: 'last' }) }
}

/** The extracts of so many events are no faster than the events. */
const leastExtracted = 5e6

/** What is taken out of the events of one type, which so many customers have at most; undefined where nothing is. */
export const extractedFrom = (type: EventType, catalog: Catalog, customers: number): ExtractSource | undefined => {
  const history = historyName(type.table)
  if (history === undefined || type.rows < leastExtracted) return undefined
  const name = (of: 'first' | 'last') => nameOf({ of }, type, catalog) ?? ''
  const { table, rows } = type
  const order = byRole(type, 'order')?.column
  const unnamed = withoutName(type)
  return { table, rows, customers, history, first: name('first'), last: name('last'), order, unnamed }
}

const isLater = (a: string, b: string): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)) > 0

interface Kept {
  column(aggregate: Aggregate): Column | undefined
  bounds: Partial<Bounds>
  /** The window begins with the first event of all, or before it. */
  opens: boolean
  /** No event lies after the window. */
  closes: boolean
}

/** What is kept of such events as of now: nothing where a filter chooses among them, or some event has yet to come. */
const keptFor = (
  { event, where, window, extract }: EventFilter,
  { catalog, asOf, histories }: Scope,
): Kept | undefined => {
  const type = knownEvent(catalog, event)
  const history = histories?.get(type.table)
  if (where || extract || !history || isLater(history.last, asOf)) return undefined
  const bounds: Partial<Bounds> = window ? resolveWindow(window, asOf, catalog.timeZone) : {}
  const { from, to, toIncluded } = bounds
  return {
    bounds,
    opens: from === undefined || !isLater(from, history.first),
    closes: to === undefined || (toIncluded ? !isLater(history.last, to) : isLater(to, history.last)),
    column(aggregate) {
      const name = nameOf(aggregate, type, catalog)
      return name !== undefined && history.columns.has(name) ? sql.id('c', name) : undefined
    },
  }
}

const from = (column: Column, { from }: Partial<Bounds>): Condition =>
  from === undefined ? sql`${column} is not null` : sql`${column} >= ${instantValue(from)}`
const until = (column: Column, { to, toIncluded }: Partial<Bounds>): Condition =>
  to === undefined ? sql`${column} is not null` : sql`${column} ${sql.raw(toIncluded ? '<=' : '<')} ${instantValue(to)}`

/** The value of an aggregate for customer `c` from what is kept, null where the customer has no such event; undefined where it is not kept. */
export const keptValue = (filter: EventFilter, aggregate: Aggregate, scope: Scope): Column | undefined => {
  const kept = keptFor(filter, scope)
  if (!kept) return undefined
  const { bounds, opens, closes } = kept
  if (aggregate.of === 'avg') {
    const sum = keptValue(filter, { ...aggregate, of: 'sum' }, scope)
    const known = keptValue(filter, { ...aggregate, of: 'known' }, scope)
    return sum && known && sql`(${sum} / nullif(${known}, 0))`
  }
  const column = kept.column(aggregate)
  if (!column || (opens && closes)) return column
  if (aggregate.of === 'last' && closes) return sql`case when ${from(column, bounds)} then ${column} end`
  if (aggregate.of === 'first' && opens) return sql`case when ${until(column, bounds)} then ${column} end`
  return undefined
}

/** True where customer `c` has such an event, false or null where not; undefined where what is kept does not say. */
export const keptHappening = (filter: EventFilter, scope: Scope): Condition | undefined => {
  const kept = keptFor(filter, scope)
  const [first, last] = [kept?.column({ of: 'first' }), kept?.column({ of: 'last' })]
  if (!kept || !first || !last) return undefined
  if (kept.closes) return kept.opens ? sql`${last} is not null` : from(last, kept.bounds)
  return kept.opens ? until(first, kept.bounds) : undefined
}

/** The first or last of such events are among those that were taken out for it. */
export const isExtracted = (filter: EventFilter, which: 'first' | 'last', scope: Scope): boolean => {
  const kept = keptFor(filter, scope)
  const held = scope.histories?.get(knownEvent(scope.catalog, filter.event).table)?.extracts.has(which)
  return held === true && (which === 'last' ? kept?.closes : kept?.opens) === true
}

/** How rows with an order number are counted, where those whose number a customer has on several rows were taken out, and how many these are. */
export const ordersAgain = (
  { event, extract }: EventFilter,
  { catalog, histories }: Scope,
): { numbered: Aggregate; rows: number } | undefined => {
  const type = knownEvent(catalog, event)
  const [order, facts] = [byRole(type, 'order'), histories?.get(type.table)]
  const again = facts?.extracts.get('again')
  if (extract || !order || again?.column !== order.column) return undefined
  const isAlways = facts?.numberless.get(order.column) === 0 && missingMarks(order).length === 0
  return { numbered: isAlways ? { of: 'count' } : { of: 'known', property: order.name }, rows: again.rows }
}
