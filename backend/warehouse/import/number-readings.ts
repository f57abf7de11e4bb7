import { sql } from 'kysely'
import type { Fragment } from '../stage.ts'
import type { Reading } from './reading.ts'

const exactIntegers = 2 ** 53
const exactLimit = sql.raw(String(exactIntegers))
/** The number that a text is, if it is one. */
export const number = (cell: Fragment) => sql`try_cast(${cell} as double)`
/** The value where its text is just what the cell holds: the quick way, which leaves the rest to the thorough one. */
export const verbatim = (cell: Fragment, value: Fragment, thorough: Fragment) =>
  sql`case when cast(${value} as varchar) = ${cell} then ${value} else ${thorough} end`
/** 007 is a code, not seven; 1_000 is one to DuckDB only. */
const canonical = (cell: Fragment) => sql`not (${cell} >= '00' and ${cell} < '0:') and not contains(${cell}, '_')`

/** Digits in any form that a cast takes: 58, -4.50, 1e6, .5, and infinity, which is refused later. */
const numeric = /^\s*[+-]?(\d|\.\d|inf|nan)/i

/** Whole numbers up to 2^53; codes such as 007 are none. */
export const integer: Reading = {
  name: 'integer',
  type: 'integer',
  physical: 'bigint',
  example: '1200',
  looks: numeric,
  read(cell) {
    const whole = sql`try_cast(${cell} as bigint)`
    const thorough = sql`case when ${number(cell)} = trunc(${number(cell)}) and abs(${number(cell)}) < ${exactLimit} and ${canonical(cell)}
      then cast(${number(cell)} as bigint) end`
    return sql`case when cast(${whole} as varchar) = ${cell} and ${whole} between -${exactLimit} and ${exactLimit}
      then ${whole} else ${thorough} end`
  },
}

/** Numbers with digits after the point. */
export const double: Reading = {
  name: 'decimal',
  type: 'decimal',
  physical: 'double precision',
  example: '1200.5',
  looks: numeric,
  // a longer row of digits is a number of a card or an order, and would lose its last ones
  read: (cell) =>
    sql`case when isfinite(${number(cell)}) and ${canonical(cell)}
      and not (abs(${number(cell)}) >= ${exactLimit} and regexp_matches(${cell}, '^\\s*[+-]?\\d+\\s*$')) then ${number(cell)} end`,
}

/** Digits after the point up to which decimals are kept exactly. */
export const largestScale = 6

/** Decimals with at most `scale` digits after the point, kept exactly so that sums are exact. */
export const exactDecimal = (scale: number): Reading => {
  const physical = `decimal(18, ${scale})`
  const exact = (cell: Fragment) => sql`try_cast(${cell} as ${sql.raw(physical)})`
  const thorough = (cell: Fragment) =>
    sql`case when cast(${exact(cell)} as double) = ${number(cell)} and ${canonical(cell)} then ${exact(cell)} end`
  return {
    name: `decimal with ${scale} digits`,
    type: 'decimal',
    physical,
    example: '1200.5',
    looks: numeric,
    read: (cell) => verbatim(cell, exact(cell), thorough(cell)),
  }
}

/** Reads what a decimal reading does and more digits after the point; undefined where there is no wider one. */
export const widerDecimal = ({ name, physical }: Reading): Reading | undefined =>
  name.startsWith('decimal with') && physical !== exactDecimal(largestScale).physical
    ? exactDecimal(largestScale)
    : undefined
