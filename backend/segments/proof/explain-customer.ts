import { sql } from 'kysely'
import { FairleadError } from '../../errors.ts'
import type { Engine, RunOptions } from '../../warehouse/engine.ts'
import { compiling, toQuery } from '../compile.ts'
import { describeBounds } from '../describe-bounds.ts'
import { explaining, explainRule } from '../explain.ts'
import { kindOf } from '../kinds/index.ts'
import type { AnyRule } from '../kinds/kind.ts'
import { asReceipt } from '../preview.ts'
import type { Rule } from '../rule.ts'
import type { Scope } from '../scope.ts'
import { resolveThresholds } from '../thresholds.ts'
import { storedId } from './customer-values.ts'
import { observablesOf, ownObservables, shown } from './observe.ts'
import type { Explanation } from './proof.ts'

interface Asked {
  rule: AnyRule
  depth: number
  parts: number
}

/** Conditions that a condition is made of: those of all, any, not and of saved segments. */
const partsOf = (rule: AnyRule, scope: Scope): AnyRule[] => {
  const { parts, clauses, compound, inverts, refers } = kindOf(rule)
  if (!clauses && !compound && !inverts && !refers) return []
  return (parts?.(rule, scope) ?? []).flatMap((part) => (part.event || part.entity ? [] : part.rule))
}

const asked = (rule: AnyRule, scope: Scope, depth = 0): Asked[] => {
  const parts = partsOf(rule, scope)
  return [{ rule, depth, parts: parts.length }, ...parts.flatMap((part) => asked(part, scope, depth + 1))]
}

const refuseId = (id: string, { catalog }: Scope): void => {
  const readable = catalog.customers.idType === 'integer' ? /^-?\d{1,18}$/.test(id) : id !== '' && !id.includes('\0')
  if (!readable) throw new FairleadError('unknown_customer', { id })
}

/**
 * Asks every condition of a rule of one customer, in one query. The rule must have passed `check`. Throws `unknown_customer`.
 */
export const explainCustomer = async (
  rule: Rule,
  id: string,
  scope: Scope,
  engine: Engine,
  options: RunOptions = {},
): Promise<Explanation> => {
  refuseId(id, scope)
  const thresholds = await resolveThresholds(rule, scope, engine, options)
  const questions = asked(rule, scope)
  const looked = questions.map(({ rule: part, parts }) => (parts > 0 ? [] : ownOrAll(part, scope)))
  const to = compiling(scope, thresholds, false)
  const columns = questions.map(({ rule: part }, at) => sql`${to.select(part)} as ${sql.id(`k${at}`)}`)
  const values = looked.map((each, at) =>
    each.map(({ compile }, place) => sql`${compile(to)} as ${sql.id(`v${at}_${place}`)}`),
  )
  const query = toQuery(
    sql`select ${sql.join([...columns, ...values.flat()])} ${to.customers()} where c.customer_id = ${storedId(id, scope)}`,
  )
  const [row] = await engine.rows(query, options)
  if (!row) throw new FairleadError('unknown_customer', { id })
  const words = explaining(scope)
  const clauses = questions.map(({ rule: part, depth }, at) => ({
    depth,
    clause: words.explain(part),
    met: row[`k${at}`] === true,
    values: (looked[at] ?? []).map((each, place) => shown(each, row[`v${at}_${place}`])),
  }))
  const selected = clauses[0]?.met ?? false
  const first = clauses.filter(({ depth }) => depth === (kindOf(rule).clauses ? 1 : 0))
  return {
    customer: id,
    selected,
    readBack: explainRule(rule, scope),
    clauses,
    because: first.filter(({ met }) => met === selected).map(({ clause }) => clause),
    bounds: describeBounds(rule, scope, thresholds),
    asOf: scope.asOf,
    query: asReceipt(query),
  }
}

/** A leaf shows what it looks at itself; one that stands for another rule, what that looks at. */
const ownOrAll = (rule: AnyRule, scope: Scope) => {
  const own = ownObservables(rule, scope)
  // a condition on the customer's own fields is a rule of customers
  return own.length > 0 ? own : observablesOf(rule as Rule, scope)
}
