import type { Attribute, Catalog } from '../../catalog/catalog.ts'
import type { Rule } from '../rule.ts'

export type Value = number | string | boolean | null | string[]
/** Column values by attribute name. */
export type Values = Record<string, Value>

export interface Customer {
  id: number | string
  values: Values
}

export interface Happening {
  customer: number | string
  /** ISO instant. */
  ts: string
  values: Values
}

export interface Thing {
  customer: number | string
  values: Values
}

/** A whole small organisation in memory. */
export interface World {
  catalog: Catalog
  asOf: string
  customers: Customer[]
  events: Record<string, Happening[]>
  segments: Record<string, Rule>
  /** Ids of each static list. */
  lists: Record<string, string[]>
  /** Things of each entity. */
  things: Record<string, Thing[]>
}

/** A stored value as the rules see it: marks of missing become null. */
export const known = (attribute: Attribute, values: Values): Value => {
  const value = values[attribute.name] ?? null
  if (typeof value === 'number' && attribute.absent?.includes(value)) return null
  const marks = attribute.values?.filter(({ unknown }) => unknown).map((each) => each.value) ?? []
  return typeof value === 'string' && marks.includes(value) ? null : value
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Local wall clock of an instant as sortable text, YYYY-MM-DD HH:MM:SS. */
export const localClock = (at: string, zone: string): string => {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' })
  clocks.set(zone, clock)
  return clock.format(new Date(at))
}

export const localDay = (at: string, zone: string): string => localClock(at, zone).slice(0, 10)

/** Unicode code points, one by one, as docs/semantics.md orders text ids. */
export const compareIds = (a: number | string, b: number | string): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)))
}
