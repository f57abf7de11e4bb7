import { kindOf } from './kinds/index.ts'
import type { AnyRule } from './kinds/kind.ts'
import { type Row, rowIn, type Scope } from './scope.ts'

export interface Visit {
  rule: AnyRule
  row: Row
  depth: number
  /** Under an odd number of negations. */
  negated: boolean
  /** Ids of the saved segments on the way. */
  through: readonly string[]
}

/**
 * Every rule of a tree, saved segments included where `enters` takes their rule, parents before children; unknown events and entities are
 * passed over. Stops below a segment that holds itself.
 */
export function* walk(
  root: AnyRule,
  scope: Scope,
  enters: (segment: AnyRule) => boolean = () => true,
): Generator<Visit> {
  const waiting: Visit[] = [{ rule: root, row: scope.row, depth: 1, negated: false, through: [] }]
  for (let visit = waiting.pop(); visit; visit = waiting.pop()) {
    yield visit
    const { rule, row, depth, through } = visit
    const { parts, inverts } = kindOf(rule)
    const negated = visit.negated !== (inverts ?? false)
    for (const part of parts?.(rule, { ...scope, row }) ?? []) {
      if (part.through !== undefined && (through.includes(part.through) || !enters(part.rule))) continue
      const partRow = rowIn(scope.catalog, row, part)
      if (!partRow) continue
      const path = part.through === undefined ? through : [...through, part.through]
      waiting.push({ rule: part.rule, row: partRow, depth: depth + 1, negated, through: path })
    }
  }
}

/** Takes each rule once, however often it is asked for. */
export const once = (): ((rule: AnyRule) => boolean) => {
  const seen = new Set<AnyRule>()
  return (rule) => !seen.has(rule) && seen.add(rule) !== undefined
}
