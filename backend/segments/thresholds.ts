import type { Engine, RunOptions } from '../warehouse/engine.ts'
import { canonicalJson } from './canonical.ts'
import { compiling, type Thresholds, toQuery } from './compile.ts'
import { kindOf } from './kinds/index.ts'
import type { Rows, Threshold } from './kinds/kind.ts'
import type { Rule } from './rule.ts'
import type { Scope } from './scope.ts'
import { walk } from './walk.ts'

/** Thresholds by the canonical text of the rule that needs them: many rules of one scope and instant ask for the same. */
export type KnownThresholds = Map<string, Threshold>

/** Takes the means, quantiles and cuts that a rule needs from the population, innermost first. */
export const resolveThresholds = async (
  rule: Rule,
  scope: Scope,
  engine: Engine,
  options: RunOptions = {},
  known: KnownThresholds = new Map(),
): Promise<Thresholds> => {
  const found = new Map<Rule, Threshold>()
  const rows: Rows = (query) => engine.rows(toQuery(query, scope), options)
  for (const { rule: part } of [...walk(rule, scope)].reverse()) {
    const kind = kindOf(part)
    if (!kind.resolve) continue
    const key = canonicalJson(part)
    const threshold = known.get(key) ?? (await kind.resolve(part, compiling(scope, found), rows))
    known.set(key, threshold)
    // only kinds of customer rules have thresholds
    found.set(part as Rule, threshold)
  }
  return found
}
