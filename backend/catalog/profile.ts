import type { AttributeType } from './catalog.ts'

/** What the data of one column look like, measured over every row that was kept. */
export interface ColumnProfile {
  /** Name in the source file. */
  name: string
  /** Physical column. */
  column: string
  type: AttributeType
  /** What its numbers are written with: ISO 4217 code, or year, day, percent … */
  unit?: string
  distinct: number
  missing: number
  /** Number, or ISO text of a date or an instant. */
  min?: number | string
  max?: number | string
  /** Every value of an enum or boolean with its count, most frequent first. */
  values?: { value: string; count: number }[]
  /** The text holds several values with this between them. */
  separator?: string
}

/** What one imported table looks like: the customers, the events of one type, or the things of one entity. */
export interface TableProfile {
  kind: 'customers' | 'event' | 'entity'
  /** Event type, for kind event. */
  event?: string
  /** Entity, for kind entity. */
  entity?: string
  /** Name of the column that tells customers apart, where there is one. */
  id?: string
  idType: 'integer' | 'text'
  rows: number
  /** Without the id (and, for events, without the time). */
  columns: ColumnProfile[]
  /** First and last instant of the events, ISO ending in Z. */
  from?: string
  to?: string
  /** Distinct customers among the events. */
  customers?: number
}
