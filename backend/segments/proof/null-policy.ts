import { sql } from 'kysely'
import type { Attribute } from '../../catalog/catalog.ts'
import { isMissing } from '../field.ts'
import { kindOf } from '../kinds/index.ts'
import type { AnyRule, Compiling, Condition } from '../kinds/kind.ts'

/**
 * Compiles like `to`, but a condition that a missing value of `attribute` would pass does not hold for it. Customers that `to`
 * selects and this does not are selected only because the value is unknown.
 */
export const withoutUnknown = (to: Compiling, attribute: Attribute): Compiling => {
  const known = sql`not ${isMissing(to.row, attribute)}`
  const passes = (rule: AnyRule, selecting: boolean): boolean => {
    const unknowns = kindOf(rule).unknowns?.(rule)
    return unknowns?.field === attribute.name && unknowns.kept === selecting
  }
  const strict: Compiling = {
    ...to,
    select(rule) {
      const condition = kindOf(rule).compile(rule, strict)
      return passes(rule, true) ? (sql`(${condition} and ${known})` as Condition) : condition
    },
    exclude(rule) {
      const { negate, compile } = kindOf(rule)
      const condition: Condition = negate ? negate(rule, strict) : sql`(${compile(rule, strict.apart())}) is not true`
      return passes(rule, false) ? (sql`(${condition} and ${known})` as Condition) : condition
    },
    apart: () => withoutUnknown(to.apart(), attribute),
  }
  return strict
}
