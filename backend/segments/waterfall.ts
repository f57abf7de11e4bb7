import { sql } from 'kysely'
import type { Attribute } from '../catalog/catalog.ts'
import { clauseSteps } from './clause-steps.ts'
import { compiling, type Thresholds } from './compile.ts'
import { countedAmong } from './counted.ts'
import { tableOf } from './event-rows.ts'
import { isMissing } from './field.ts'
import type { Flagged } from './flagged.ts'
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
  /** The first selected ids, in id order. */
  examples: string[]
}

const index = (name: string, at: number) => sql.id(`${name}${at}`)

/** Counts every step of the waterfall, each clause alone, and unknown values among the selected, and takes the first ids. */
export const waterfallOf = (
  rule: Rule,
  scope: Scope,
  thresholds: Thresholds,
  { unknowns = [], examples = 0 }: { unknowns?: Attribute[]; examples?: number } = {},
): Flagged => {
  const clauses = clausesOf(rule)
  const to = compiling(scope, thresholds, false)
  const conditions = clauses.map((clause) => to.select(clause))
  const flags = [
    ...conditions.map((condition, at) => sql`${condition} as ${index('k', at)}`),
    ...unknowns.map((attribute, at) => sql`${isMissing(scope.row, attribute)} as ${index('u', at)}`),
  ]
  const { rows, upTo } = clauseSteps(clauses.map((_, at) => index('k', at)))
  const counted = countedAmong(2 * clauses.length)
  const selected = upTo(clauses.length - 1)
  const counts = [
    ...clauses.map((_, at) => sql`${counted(upTo(at))} as ${index('kept', at)}`),
    ...clauses.map((_, at) => sql`${counted(index('k', at))} as ${index('alone', at)}`),
    ...unknowns.map((_, at) => sql`${counted(sql`${selected} and ${index('u', at)}`)} as ${index('unknown', at)}`),
  ]
  const few = to.having(flags)
  return {
    flags: rows(sql`select c.customer_id as id, ${sql.join(flags)} ${to.customers()}`),
    counts: [sql`count(*) as total`, ...counts],
    ...(few && {
      few: {
        flags: rows(sql`select ${few.id} as id, ${sql.join(flags)} from ${few.from}`),
        counts: [sql`(select count(*) from ${tableOf(scope, 'customers')} as c) as total`, ...counts],
        left: sql`select coalesce(${sql.join(conditions, sql` or `)}, false) as flagged from ${few.none}`,
      },
    }),
    firsts: examples > 0 ? [{ name: 'examples', where: selected, limit: examples }] : [],
  }
}

/** Reads the row that answers `waterfallOf`. */
export const readWaterfall = (row: Record<string, unknown>, clauses: number, unknowns: number): WaterfallCounts => {
  const numbers = (name: string, length: number) => Array.from({ length }, (_, at) => Number(row[`${name}${at}`]))
  return {
    total: Number(row.total),
    kept: numbers('kept', clauses),
    alone: numbers('alone', clauses),
    unknown: numbers('unknown', unknowns),
    examples: Array.isArray(row.examples) ? row.examples.map(String) : [],
  }
}
