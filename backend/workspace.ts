import type { Catalog } from './catalog/catalog.ts'

/** ISO instant in UTC, such as 2011-12-10T00:00:00Z. */
export type Instant = string

/** One organisation's data as the rules see it. */
export interface Workspace {
  name: string
  catalog: Catalog
  /** The workspace's clock: its fixed `clock`, or the real time. */
  now(): Instant
  /** Changes whenever the data change; keys caches and receipts. */
  dataVersion: string
}
