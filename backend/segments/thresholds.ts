import type { Engine, RunOptions } from '../warehouse/engine.ts'
import { compiling, type Thresholds, toQuery } from './compile.ts'
import { kindOf } from './kinds/index.ts'
import type { Rows, Threshold } from './kinds/kind.ts'
import type { Rule } from './rule.ts'
import type { Scope } from './scope.ts'
import { walk } from './walk.ts'

/** Takes the means, quantiles and cuts that a rule needs from the population, innermost first. */
export const resolveThresholds = async (
  rule: Rule,
  scope: Scope,
  engine: Engine,
  options: RunOptions = {},
): Promise<Thresholds> => {
  const found = new Map<Rule, Threshold>()
  const rows: Rows = (query) => engine.rows(toQuery(query), options)
  for (const { rule: part } of [...walk(rule, scope)].reverse()) {
    const kind = kindOf(part)
    // only kinds of customer rules have thresholds
    if (kind.resolve) found.set(part as Rule, await kind.resolve(part, compiling(scope, found), rows))
  }
  return found
}
