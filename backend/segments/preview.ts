import type { Engine, RunOptions } from '../warehouse/engine.ts'
import { countQuery } from './compile.ts'
import { describeBounds } from './describe-bounds.ts'
import { explainClause, explainRule } from './explain.ts'
import { askFlagged } from './flagged.ts'
import type { Rule } from './rule.ts'
import type { Scope } from './scope.ts'
import type { Preview } from './segment.ts'
import { resolveThresholds } from './thresholds.ts'
import { keptUnknowns, warningsOf } from './warnings.ts'
import { clausesOf, readWaterfall, waterfallOf } from './waterfall.ts'

const defaultExamples = 5

/** Counts whom a rule selects, clause by clause, with the bounds and thresholds that were used. The rule must have passed `check`. */
export const previewRule = async (
  rule: Rule,
  scope: Scope,
  engine: Engine,
  { examples = defaultExamples, ...options }: RunOptions & { examples?: number } = {},
): Promise<Preview> => {
  const started = performance.now()
  const thresholds = await resolveThresholds(rule, scope, engine, options)
  const [clauses, unknowns] = [clausesOf(rule), keptUnknowns(rule, scope)]
  const row = await askFlagged(waterfallOf(rule, scope, thresholds, { unknowns, examples }), scope, engine, options)
  const counts = readWaterfall(row, clauses.length, unknowns.length)
  const count = counts.kept.at(-1) ?? 0
  // a receipt names what stays, not a result that is at hand now
  const { held: _, ...fromTables } = scope
  const waterfall = clauses.map((clause, at) => {
    const kept = counts.kept[at] ?? 0
    const before = at === 0 ? counts.total : (counts.kept[at - 1] ?? 0)
    return {
      clause: explainClause(clause, scope),
      rule: clause,
      kept,
      dropped: before - kept,
      alone: counts.alone[at] ?? 0,
    }
  })
  const unknownCounts = unknowns.map((attribute, at) => ({ attribute, count: counts.unknown[at] ?? 0 }))
  return {
    rule,
    readBack: explainRule(rule, scope),
    count,
    total: counts.total,
    share: counts.total === 0 ? 0 : count / counts.total,
    waterfall,
    examples: counts.examples,
    bounds: describeBounds(rule, scope, thresholds),
    warnings: warningsOf(rule, scope, { count, total: counts.total, unknowns: unknownCounts }, thresholds),
    asOf: scope.asOf,
    query: { ...asReceipt(countQuery(rule, fromTables, thresholds)) },
    ms: performance.now() - started,
  }
}

const longestShown = 2000
/** A list of a million ids is one bound text; a receipt shows its beginning. */
const shortened = (value: unknown): unknown =>
  typeof value === 'string' && value.length > longestShown
    ? `${value.slice(0, 100)}… (${value.length} characters)`
    : value

/** A query as a receipt keeps it. */
export const asReceipt = ({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) => ({
  sql,
  parameters: parameters.map(shortened),
})
