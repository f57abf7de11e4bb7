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
  },
  quote: (name) => `"${name.replaceAll('"', '""')}"`,
}
