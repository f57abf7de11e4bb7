import { type RawBuilder, sql } from 'kysely'
import type { EventType } from '../catalog/catalog.ts'
import { namespaceOf } from '../warehouse/engine.ts'
import { extractName } from '../warehouse/extracts.ts'
import type { Extract } from '../warehouse/facts.ts'
import { sampleTable } from '../warehouse/samples.ts'
import { checkWindow } from './check-window.ts'
import { isDrawn } from './customer-sample.ts'
import type { Checking, Compiling, Condition, Part } from './kinds/kind.ts'
import { nearest } from './nearest.ts'
import { type Problem, problem } from './problem.ts'
import { type Bounds, resolveWindow } from './resolve-window.ts'
import type { FieldRule } from './rule.ts'
import { eventOf, eventRow, knownEvent, type Scope } from './scope.ts'
import type { Window } from './window.ts'
import { instantsWithin } from './within.ts'

/** Which events of one type: those that pass a filter within a window. */
export interface EventFilter {
  event: string
  where?: FieldRule | undefined
  window?: Window | undefined
  /** Of the rows that are kept apart only. */
  extract?: Extract | undefined
}

export const eventParts = ({ event, where }: EventFilter): Part[] => (where ? [{ rule: where, event }] : [])

/** Problems of naming an event type; empty when it exists. */
export const checkEvent = ({ catalog }: Scope, event: string): Problem[] =>
  eventOf(catalog, event)
    ? []
    : [
        problem('unknown_event', {
          event,
          nearest: nearest(
            event,
            catalog.events.map(({ name, labels, synonyms }) => ({
              name,
              words: [labels.zh, labels.en, ...synonyms.zh, ...synonyms.en],
            })),
          ),
          available: catalog.events.map(({ name }) => name),
        }),
      ]

export const checkFilter = ({ event, where, window }: EventFilter, to: Checking): Problem[] => {
  const type = eventOf(to.catalog, event)
  if (!type) return checkEvent(to, event)
  return [...checkWindow(window, to), ...(where ? to.on(eventRow(type)).check(where) : [])]
}

/** A window cut at the instant of evaluation: later events do not exist. */
const untilNow = (bounds: Bounds, asOf: string): Bounds =>
  bounds.to !== undefined && Date.parse(bounds.to) <= Date.parse(asOf)
    ? bounds
    : { ...bounds, to: asOf, toIncluded: true }

/** A table of the workspace, whose rows belong to customers; those of a sample, where the scope has one. */
export const tableOf = (
  { workspace, catalog, sample }: Pick<Scope, 'workspace' | 'catalog' | 'sample'>,
  table: string,
): RawBuilder<unknown> => {
  const whole = sql.id(namespaceOf(workspace), table)
  if (!sample) return whole
  if (sample.tables?.has(table)) return sampleTable(workspace, table, sample)
  if (table === 'customers') return sql`(select * from ${whole} where ${isDrawn(sample, sql`customer_id`, catalog)})`
  // a semi-join on the few that are drawn is cheaper than working out the draw for each event
  const drawn = tableOf({ workspace, catalog, sample }, 'customers')
  return sql`(select * from ${whole} where customer_id in (select d.customer_id from ${drawn} as d))`
}

/** The events as a table expression and its condition, `alias` telling apart two of them. */
export const eventRows = ({ event, where, window, extract }: EventFilter, to: Compiling, alias = 'e') => {
  const type: EventType = knownEvent(to.catalog, event)
  const bounds = window ? resolveWindow(window, to.asOf, to.catalog.timeZone) : { toIncluded: true }
  const inTime = instantsWithin(sql`${sql.id(alias, 'ts')}`, untilNow(bounds, to.asOf))
  const passes: Condition = where ? sql`${inTime} and ${to.on(eventRow(type, alias)).select(where)}` : inTime
  const table = (extract && extractName(type.table, extract)) ?? type.table
  const rows = extract ? to.histories?.get(type.table)?.extracts.get(extract)?.rows : undefined
  return { type, rows: rows ?? type.rows, from: sql`${tableOf(to, table)} as ${sql.id(alias)}`, passes }
}
