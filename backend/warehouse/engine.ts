import type { Stage } from './stage.ts'

/**
 * A compiled query: text with $1, $2 … and the values bound to them.
 * Integers bind as integers and other numbers as decimals in both engines; text takes the type of what it is compared with.
 */
export interface Query {
  sql: string
  parameters: readonly unknown[]
  /** How many customers it may group events by, where that is known. */
  customers?: number
}

/** The differences between engines, as text or small pure functions; never a connection. */
export interface Dialect {
  name: 'duckdb' | 'postgres'
  /** Physical type for each attribute type; a decimal column made by the import has the precision of its values instead. */
  types: Record<'integer' | 'decimal' | 'boolean' | 'date' | 'timestamp' | 'enum' | 'text' | 'list', string>
  /** Quotes an identifier. */
  quote(name: string): string
  /** Aggregate: the value on the latest row that has one. Both arguments are SQL. */
  latest(value: string, time: string): string
  /** A whole number from a value, SQL as well: equal for equal values, and even in its lowest bits. */
  hash(value: string): string
}

export interface RunOptions {
  /** Aborting cancels the query in the engine itself. */
  signal?: AbortSignal
}

export interface Abilities {
  /** Only one process at a time can open a workspace; a second one gets `data_locked`. */
  exclusive: boolean
  /** Large reads need indexes, because a table is not read by column and block. */
  indexes: boolean
  /** Tables can be spread over workers, which then answer for the rows that they hold (Citus). */
  cluster: boolean
}

/** Tables of this process alone, which go with it. */
export interface Scratch {
  /** Bytes that they may hold together. */
  bytes: number
  /** Keeps the rows of a query; nothing stays of one that is cancelled. */
  keep(query: Query, options?: RunOptions): Promise<{ table: string; rows: number }>
  drop(table: string): Promise<void>
}

/**
 * Connects and runs; holds no rules. Each workspace is a namespace `ws_<name>` with
 * `customers(customer_id, <columns>)` and one `event_<type>(customer_id, ts, <columns>)` per event type.
 * customer_id is bigint where every id is a canonical integer, else text; ts is a timestamp without zone, in UTC.
 */
export interface Engine {
  dialect: Dialect
  abilities: Abilities
  /** Rows as plain objects; bigint and decimal come back as number, dates as 'YYYY-MM-DD', timestamps as ISO instants ending in Z. */
  rows<T extends Record<string, unknown>>(query: Query, options?: RunOptions): Promise<T[]>
  /** Same rows in batches of column arrays, for membership lists of millions. */
  batches(query: Query, options?: RunOptions): AsyncIterable<Record<string, unknown>[]>
  /** Makes the namespace usable (attach or create); safe to call twice. */
  open(workspace: string): Promise<void>
  remove(workspace: string): Promise<void>
  /** Runs statements in one transaction; none is kept if any fails. */
  transaction(statements: (run: (query: Query | string) => Promise<void>) => Promise<void>): Promise<void>
  /** Absent where there is no room for tables of one process. */
  scratch?: Scratch
  /** A private session that reads files and replaces tables; `folder` holds what it spills. Used by the import. */
  stage(folder: string, options?: RunOptions): Promise<Stage>
  close(): Promise<void>
}

/** The namespace of a workspace's tables. */
export const namespaceOf = (workspace: string): string => `ws_${workspace}`
