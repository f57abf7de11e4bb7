import { type RawBuilder, sql } from 'kysely'
import type { Query } from '../warehouse/engine.ts'
import { sqlBuilder } from '../warehouse/sql-builder.ts'
import { tableOf } from './event-rows.ts'
import { orderedId } from './ids.ts'
import { kindOf } from './kinds/index.ts'
import type { Compiling, Condition, Threshold } from './kinds/kind.ts'
import type { Rule } from './rule.ts'
import type { Scope } from './scope.ts'

/** Thresholds of a rule's population kinds, by the rule that needs them. */
export type Thresholds = ReadonlyMap<Rule, Threshold>

/** Compiles the parts of rules in a scope; a rule must have passed `check`. */
export const compiling = (scope: Scope, thresholds: Thresholds): Compiling => {
  const to: Compiling = {
    ...scope,
    select: (rule) => kindOf(rule).compile(rule, to),
    exclude(rule) {
      const { negate, compile } = kindOf(rule)
      return negate ? negate(rule, to) : sql`(${compile(rule, to)}) is not true`
    },
    on: (row) => compiling({ ...scope, row }, thresholds),
    threshold(rule) {
      const found = thresholds.get(rule)
      if (!found) throw new Error(`threshold of ${rule.kind} was not resolved`)
      return found
    },
  }
  return to
}

/** Text and bound values of a query. */
export const toQuery = (query: RawBuilder<unknown>): Query => {
  const { sql: text, parameters } = query.compile(sqlBuilder)
  return { sql: text, parameters }
}

/** True for exactly the customers (alias `c`) that a rule selects. */
export const conditionOf = (rule: Rule, scope: Scope, thresholds: Thresholds): Condition =>
  compiling(scope, thresholds).select(rule)

const from = (scope: Scope) => sql`from ${tableOf(scope, 'customers')} as c`

/** One row, one column `count`. */
export const countQuery = (rule: Rule, scope: Scope, thresholds: Thresholds): Query =>
  toQuery(sql`select count(*) as count ${from(scope)} where ${conditionOf(rule, scope, thresholds)}`)

/** Rows of `id`, in id order. */
export const membersQuery = (rule: Rule, scope: Scope, thresholds: Thresholds, limit?: number): Query => {
  const order = orderedId(sql`c.customer_id`, scope.catalog)
  const most = limit === undefined ? sql`` : sql` limit ${limit}`
  return toQuery(
    sql`select c.customer_id as id ${from(scope)} where ${conditionOf(rule, scope, thresholds)} order by ${order}${most}`,
  )
}
