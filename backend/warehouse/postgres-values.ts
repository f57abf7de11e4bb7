import { types } from 'pg'

const oid = { bool: 16, int8: 20, int4: 23, date: 1082, timestamp: 1114, timestamptz: 1184, numeric: 1700 }
const arrays = { int8: 1016, numeric: 1231 }
const untyped = 0
const int4Limit = 2 ** 31

const instant = (text: string) => new Date(text).toISOString().replace('.000Z', 'Z')
const numbers = (text: string) => JSON.parse(text.replace('{', '[').replace('}', ']').replaceAll('NULL', 'null'))

const parsers: Record<number, (text: string) => unknown> = {
  [oid.int8]: Number,
  [oid.numeric]: Number,
  [oid.date]: (text) => text,
  [oid.timestamp]: (text) => instant(`${text.replace(' ', 'T')}Z`),
  [oid.timestamptz]: instant,
  [arrays.int8]: numbers,
  [arrays.numeric]: numbers,
}

const typeOf = (value: unknown): number => {
  if (typeof value === 'boolean') return oid.bool
  if (typeof value !== 'number') return untyped
  if (!Number.isInteger(value)) return oid.numeric
  return Math.abs(value) < int4Limit ? oid.int4 : oid.int8
}

/**
 * The types of bound values, which pg sends with the query, and the readers of result columns.
 * Without them a fraction compared with a bigint column would be refused.
 */
export const postgresTypes = (parameters: readonly unknown[]) =>
  Object.assign(parameters.map(typeOf), {
    getTypeParser: (type: number, format?: 'text' | 'binary') => parsers[type] ?? types.getTypeParser(type, format),
  })
