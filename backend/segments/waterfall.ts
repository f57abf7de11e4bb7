import { sql } from 'kysely'
import type { Attribute } from '../catalog/catalog.ts'
import type { Query } from '../warehouse/engine.ts'
import { compiling, type Thresholds, toQuery } from './compile.ts'
import { tableOf } from './event-rows.ts'
import { isMissing } from './field.ts'
import { kindOf } from './kinds/index.ts'
import type { Rule } from './rule.ts'
import type { Scope } from './scope.ts'

/** The conditions that a customer must all meet, in the order in which they were stated. */
export const clausesOf = (rule: Rule): Rule[] => (kindOf(rule).clauses?.(rule) as Rule[] | undefined) ?? [rule] // clauses of a customer rule are customer rules

export interface WaterfallCounts {
  total: number
  /** Customers that pass the clauses up to and including each. */
  kept: number[]
  /** Customers that each clause alone selects. */
  alone: number[]
  /** Selected customers whose value of each attribute is missing. */
  unknown: number[]
}

const index = (name: string, at: number) => sql.id(`${name}${at}`)

/** One query that counts every step of the waterfall, each clause alone, and unknown values among the selected. */
export const waterfallQuery = (rule: Rule, scope: Scope, thresholds: Thresholds, unknowns: Attribute[]): Query => {
  const clauses = clausesOf(rule)
  const to = compiling(scope, thresholds)
  const flags = [
    ...clauses.map((clause, at) => sql`${to.select(clause)} as ${index('k', at)}`),
    ...unknowns.map((attribute, at) => sql`${isMissing(scope.row, attribute)} as ${index('u', at)}`),
  ]
  const upTo = (last: number) =>
    sql.join(
      clauses.slice(0, last + 1).map((_, at) => index('k', at)),
      sql` and `,
    )
  const counts = [
    ...clauses.map((_, at) => sql`count(*) filter (where ${upTo(at)}) as ${index('kept', at)}`),
    ...clauses.map((_, at) => sql`count(*) filter (where ${index('k', at)}) as ${index('alone', at)}`),
    ...unknowns.map(
      (_, at) =>
        sql`count(*) filter (where ${upTo(clauses.length - 1)} and ${index('u', at)}) as ${index('unknown', at)}`,
    ),
  ]
  return toQuery(sql`select count(*) as total, ${sql.join(counts)}
    from (select ${sql.join(flags)} from ${tableOf(scope, 'customers')} as c) as flags`)
}

/** Reads the row of `waterfallQuery`. */
export const readWaterfall = (row: Record<string, unknown>, clauses: number, unknowns: number): WaterfallCounts => {
  const numbers = (name: string, length: number) => Array.from({ length }, (_, at) => Number(row[`${name}${at}`]))
  return {
    total: Number(row.total),
    kept: numbers('kept', clauses),
    alone: numbers('alone', clauses),
    unknown: numbers('unknown', unknowns),
  }
}
