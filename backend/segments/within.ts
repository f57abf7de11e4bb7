import { type RawBuilder, sql } from 'kysely'
import { dateValue, instantValue } from './field-types.ts'
import type { Condition } from './kinds/kind.ts'
import type { Bounds } from './resolve-window.ts'

type Column = RawBuilder<unknown>

const joined = (conditions: (Condition | undefined)[]): Condition =>
  sql`(${sql.join(
    conditions.filter((each) => each !== undefined),
    sql` and `,
  )})`

/** An instant column lies within bounds. */
export const instantsWithin = (column: Column, { from, to, toIncluded }: Bounds): Condition =>
  joined([
    from === undefined ? undefined : sql`${column} >= ${instantValue(from)}`,
    to === undefined ? undefined : sql`${column} ${sql.raw(toIncluded ? '<=' : '<')} ${instantValue(to)}`,
  ])

/** A date column lies within bounds. */
export const daysWithin = (column: Column, { firstDay, lastDay }: Bounds): Condition =>
  joined([
    firstDay === undefined ? undefined : sql`${column} >= ${dateValue(firstDay)}`,
    lastDay === undefined ? undefined : sql`${column} <= ${dateValue(lastDay)}`,
  ])
