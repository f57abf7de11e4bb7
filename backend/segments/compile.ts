import { type RawBuilder, sql } from 'kysely'
import type { Query } from '../warehouse/engine.ts'
import { wideCustomers } from '../warehouse/histories.ts'
import { sqlBuilder } from '../warehouse/sql-builder.ts'
import { compiled } from '../warehouse/stage.ts'
import type { Aggregate } from './aggregate.ts'
import { aggregateOf } from './aggregates.ts'
import { measuredAs } from './entity-rows.ts'
import { tableOf } from './event-rows.ts'
import { isExtracted, keptHappening, keptValue, ordersAgain } from './history.ts'
import { orderedId } from './ids.ts'
import { kindOf } from './kinds/index.ts'
import type { Compiling, Threshold } from './kinds/kind.ts'
import { openLevel } from './level.ts'
import type { Rule } from './rule.ts'
import { knownEntity, knownEvent, type Scope } from './scope.ts'

/** Thresholds of a rule's population kinds, by the rule that needs them. */
export type Thresholds = ReadonlyMap<Rule, Threshold>

/** Something of the row `c` is read. */
const readsCustomer = (part: RawBuilder<unknown>): boolean => /(?<![\w"])(?:c|"c")\./.test(compiled(part).sql)

/** Compiles the parts of rules in a scope, for one FROM clause; a rule must have passed `check`. */
export const compiling = (
  scope: Scope,
  thresholds: Pick<Thresholds, 'get'>,
  filtering = true,
  level = openLevel(),
): Compiling => {
  const fromWide = <T>(kept: T | undefined): T | undefined => {
    if (kept !== undefined) level.widen()
    return kept
  }
  const to: Compiling = {
    ...scope,
    filtering,
    select: (rule) => kindOf(rule).compile(rule, to),
    exclude(rule) {
      const { negate, compile } = kindOf(rule)
      return negate ? negate(rule, to) : sql`(${compile(rule, to.apart())}) is not true`
    },
    on: (row) => compiling({ ...scope, row }, thresholds, filtering, level),
    threshold(rule) {
      const found = thresholds.get(rule)
      if (!found) throw new Error(`threshold of ${rule.kind} was not resolved`)
      return found
    },
    apart: () => (filtering ? compiling(scope, thresholds, false, level) : to),
    nested: () => compiling(scope, thresholds),
    measure(filter, value) {
      if (!('of' in value)) return level.measure(filter, value)
      if (!('event' in filter))
        return level.measure(filter, aggregateOf(value, measuredAs(knownEntity(scope.catalog, filter.entity)), scope))
      const taken = (of: Aggregate) => aggregateOf(of, knownEvent(scope.catalog, filter.event), scope)
      const kept = to.kept(filter, value)
      const again = value.of === 'orders' && !kept ? ordersAgain(filter, scope) : undefined
      if (!again) return kept ?? level.measure(filter, taken(value))
      // every row is an order of its own but those that were found to share one
      const { numbered } = again
      const whole = to.kept(filter, numbered)
      if (again.rows === 0) return whole ?? level.measure(filter, taken(numbered))
      const repeats = sql`${taken(numbered)} - ${taken(value)}`
      if (!whole) return level.measure(filter, taken(numbered), repeats)
      return sql`(${whole} - coalesce(${level.measure({ ...filter, extract: 'again' }, repeats)}, 0))`
    },
    decide: (make, deciding) => (filtering ? make() : level.decide(make, deciding, readsCustomer)),
    kept: (filter, aggregate) => fromWide(keptValue(filter, aggregate, scope)),
    happened: (filter) => fromWide(keptHappening(filter, scope)),
    extracted: (filter, which) => isExtracted(filter, which, scope),
    having(parts) {
      const alone = level.alone(to)
      const strangers = alone && scope.histories?.get(knownEvent(scope.catalog, alone.event).table)?.strangers
      return alone && strangers === 0 && !parts.some(readsCustomer) ? alone : undefined
    },
    isListed: level.isListed,
    customers: () => sql`from ${tableOf(scope, level.isWide() ? wideCustomers : 'customers')} as c${level.joins(to)}`,
  }
  return to
}

/** Text and bound values of a query; in a scope, for as many customers as it has. */
export const toQuery = (query: RawBuilder<unknown>, scope?: Scope): Query => {
  const { sql: text, parameters } = query.compile(sqlBuilder)
  const customers = scope && Math.ceil(scope.catalog.customers.rows / (scope.sample?.oneIn ?? 1))
  return { sql: text, parameters, ...(customers && { customers }) }
}

/** One row, one column `count`. */
export const countQuery = (rule: Rule, scope: Scope, thresholds: Thresholds): Query => {
  const to = compiling(scope, thresholds)
  const condition = to.select(rule)
  return toQuery(sql`select count(*) as count ${to.customers()} where ${condition}`, scope)
}

/** Rows of `id`, in id order. */
export const membersQuery = (rule: Rule, scope: Scope, thresholds: Thresholds): Query => {
  const to = compiling(scope, thresholds)
  const condition = to.select(rule)
  const order = orderedId(sql`c.customer_id`, scope.catalog)
  return toQuery(sql`select c.customer_id as id ${to.customers()} where ${condition} order by ${order}`, scope)
}
