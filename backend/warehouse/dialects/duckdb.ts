import type { Dialect } from '../engine.ts'

export const duckdb: Dialect = {
  name: 'duckdb',
  types: {
    integer: 'bigint',
    decimal: 'decimal(18, 4)',
    boolean: 'boolean',
    date: 'date',
    timestamp: 'timestamp',
    enum: 'varchar',
    text: 'varchar',
    list: 'varchar[]',
  },
  quote: (name) => `"${name.replaceAll('"', '""')}"`,
  latest: (value, time) => `arg_max(${value}, ${time}) filter (where ${value} is not null)`,
  hash: (value) => `hash(${value})`,
}
