import type { RawBuilder } from 'kysely'
import { FairleadError } from '../errors.ts'
import { checkRule } from '../segments/check.ts'
import { compiling, type Thresholds } from '../segments/compile.ts'
import type { Compiling, Condition } from '../segments/kinds/kind.ts'
import type { Rule } from '../segments/rule.ts'
import type { Scope } from '../segments/scope.ts'
import { resolveThresholds } from '../segments/thresholds.ts'
import type { Engine, RunOptions } from '../warehouse/engine.ts'

/** A scope in which a filter and the rules inside metrics are checked and their thresholds known. */
export interface ReadyScope {
  scope: Scope
  filter: Rule
  /** Who is selected of those assigned at an instant, where the filter is not one of now. */
  among?: (at: RawBuilder<unknown>) => Condition
  /** Compiles one FROM clause over customers. */
  open(): Compiling
}

const everyone: Rule = { kind: 'everyone' }

/** Checks the filter and the metrics' own rules and takes their thresholds. Throws the first problem as a FairleadError. */
export const readyScope = async (
  engine: Engine,
  scope: Scope,
  { filter = everyone, inner }: { filter?: Rule | undefined; inner: readonly Rule[] },
  options: RunOptions = {},
): Promise<ReadyScope> => {
  const thresholds: Map<Rule, unknown> = new Map()
  for (const rule of [filter, ...inner]) {
    const [problem] = checkRule(rule, scope)
    if (problem) throw new FairleadError(problem.code, problem.details)
    for (const [part, threshold] of await resolveThresholds(rule, scope, engine, options))
      thresholds.set(part, threshold)
  }
  return { scope, filter, open: () => compiling(scope, thresholds as Thresholds) }
}
