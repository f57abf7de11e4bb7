import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBValue,
} from '@duckdb/node-api'
import { FairleadError } from '../errors.ts'

const isoInstant = (micros: bigint): string =>
  new Date(Math.floor(Number(micros) / 1000)).toISOString().replace('.000Z', 'Z')

/** A DuckDB value as a plain one: numbers, ISO text, booleans, null, arrays. */
export const plainValue = (value: DuckDBValue): unknown => {
  if (typeof value === 'bigint') return Number(value)
  if (value === null || typeof value !== 'object') return value
  if (value instanceof DuckDBDecimalValue) return value.toDouble()
  if (value instanceof DuckDBDateValue) return value.toString()
  if (value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampTZValue) return isoInstant(value.micros)
  if (value instanceof DuckDBListValue) return value.items.map(plainValue)
  return String(value)
}

const plainDecimal = /^(-?)(\d*)\.(\d+)$/
const widestDecimal = 18

/** A fraction as an exact decimal, so that 0.1 equals a stored 0.1; a number with too many digits stays a double. */
const decimalOrDouble = (value: number): DuckDBValue => {
  const [, sign = '', whole = '', fraction = ''] = plainDecimal.exec(String(value)) ?? []
  const width = whole.length + fraction.length
  if (width === 0 || width > widestDecimal) return value
  return new DuckDBDecimalValue(BigInt(sign + whole + fraction), width, fraction.length)
}

/** A parameter as DuckDB binds it. */
export const boundValue = (value: unknown): DuckDBValue => {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return Number.isInteger(value) ? value : decimalOrDouble(value)
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'bigint') return value
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return new DuckDBListValue(value.map(boundValue))
  throw new FairleadError('invalid_input', { place: 'query parameter', problem: `cannot bind ${typeof value}` })
}
