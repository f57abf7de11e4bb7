import type { Dialect } from '../engine.ts'

export const postgres: Dialect = {
  name: 'postgres',
  types: {
    integer: 'bigint',
    decimal: 'numeric(18, 4)',
    boolean: 'boolean',
    date: 'date',
    timestamp: 'timestamp',
    enum: 'text',
    text: 'text',
    list: 'text[]',
  },
  quote: (name) => `"${name.replaceAll('"', '""')}"`,
  latest: (value, time) => `(array_agg(${value} order by ${time} desc) filter (where ${value} is not null))[1]`,
  hash: (value) => `hashtextextended(cast(${value} as text), 0)`,
}
