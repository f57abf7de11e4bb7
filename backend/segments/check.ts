import { kindOf } from './kinds/index.ts'
import type { AnyRule, Checking } from './kinds/kind.ts'
import { type Problem, problem } from './problem.ts'
import type { Rule } from './rule.ts'
import type { Scope } from './scope.ts'
import { maxDepth, maxRules, sizeOf } from './size.ts'
import { unfitValue } from './unfit-value.ts'
import { wholeSize } from './whole-size.ts'

/** Told of every rule with the problems found in it and below it, inner rules first. */
type Listener = (rule: AnyRule, problems: readonly Problem[]) => void

const checking = (scope: Scope, path: readonly string[], tell?: Listener): Checking => {
  const to: Checking = {
    ...scope,
    path,
    check(rule) {
      const problems = kindOf(rule).check(rule, to)
      tell?.(rule, problems)
      return problems
    },
    on: (row) => checking({ ...scope, row }, path, tell),
    through: (id) => checking(scope, [...path, id], tell),
  }
  return to
}

/** What keeps a rule from running against a catalog, each with its place; empty when it can run. `saving` is the id it will be saved under. */
export const checkRule = (rule: Rule, scope: Scope, saving?: string, tell?: Listener): Problem[] => {
  const { rules, depth } = sizeOf(rule)
  if (depth > maxDepth) return [problem('rule_too_deep', { depth, most: maxDepth })]
  if (rules > maxRules) return [problem('rule_too_long', { count: rules, most: maxRules })]
  const whole = wholeSize(rule, scope)
  if (whole > maxRules) return [problem('rule_too_long', { count: whole, most: maxRules, through: 'segments' })]
  const unfit = unfitValue(rule)
  if (unfit) return [unfit]
  return checking(scope, saving === undefined ? [] : [saving], tell).check(rule)
}
