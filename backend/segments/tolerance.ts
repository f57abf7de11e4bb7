import { type RawBuilder, sql } from 'kysely'
import type { Condition } from './kinds/kind.ts'
import type { Comparator } from './literal.ts'

type Column = RawBuilder<unknown>

/** Half-width within which two computed decimals are equal: one part in 10⁹, at least 10⁻⁹ (docs/semantics.md §7). */
export const tolerance = (value: number): number => 1e-9 * Math.max(1, Math.abs(value))

const double = (value: number) => sql`cast(${value} as double precision)`
const below = (value: number) => double(value - tolerance(value))
const above = (value: number) => double(value + tolerance(value))

const exact: Record<Comparator, (column: Column, value: number) => Condition> = {
  eq: (column, value) => sql`${column} = ${value}`,
  ne: (column, value) => sql`${column} <> ${value}`,
  gt: (column, value) => sql`${column} > ${value}`,
  gte: (column, value) => sql`${column} >= ${value}`,
  lt: (column, value) => sql`${column} < ${value}`,
  lte: (column, value) => sql`${column} <= ${value}`,
}

const near: Record<Comparator, (column: Column, value: number) => Condition> = {
  eq: (column, value) => sql`${column} between ${below(value)} and ${above(value)}`,
  ne: (column, value) => sql`${column} not between ${below(value)} and ${above(value)}`,
  gt: (column, value) => sql`${column} > ${above(value)}`,
  gte: (column, value) => sql`${column} >= ${below(value)}`,
  lt: (column, value) => sql`${column} < ${below(value)}`,
  lte: (column, value) => sql`${column} <= ${above(value)}`,
}

/** Compares a computed number; `inexact` ones within the tolerance. Null stays null. */
export const compareNumber = (column: Column, op: Comparator, value: number, inexact: boolean): Condition =>
  inexact ? near[op](sql`cast(${column} as double precision)`, value) : exact[op](column, value)

const holdsExactly: Record<Comparator, (a: number, b: number) => boolean> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  gt: (a, b) => a > b,
  gte: (a, b) => a >= b,
  lt: (a, b) => a < b,
  lte: (a, b) => a <= b,
}

/** Whether a plain number satisfies a comparison, without tolerance. */
export const holds = (a: number, op: Comparator, b: number): boolean => holdsExactly[op](a, b)
