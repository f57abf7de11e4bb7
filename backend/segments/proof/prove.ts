import type { Engine, RunOptions } from '../../warehouse/engine.ts'
import { explainClause } from '../explain.ts'
import { askFlagged } from '../flagged.ts'
import type { Rule } from '../rule.ts'
import type { Scope } from '../scope.ts'
import type { Preview } from '../segment.ts'
import { resolveThresholds } from '../thresholds.ts'
import { keptUnknowns } from '../warnings.ts'
import { clausesOf } from '../waterfall.ts'
import { customerValues } from './customer-values.ts'
import { observablesOf } from './observe.ts'
import type { Proof } from './proof.ts'
import { proofOf, readProof } from './proof-counts.ts'

const nearMisses = 5
/** The near misses of more clauses are looked up once it is known which clauses have any. */
const mostAtOnce = 20

/** The proof card of a rule whose preview is known. The rule must have passed `check`. */
export const proveRule = async (
  rule: Rule,
  preview: Preview,
  scope: Scope,
  engine: Engine,
  options: RunOptions = {},
): Promise<Proof> => {
  const thresholds = await resolveThresholds(rule, scope, engine, options)
  const [clauses, unknowns] = [clausesOf(rule), keptUnknowns(rule, scope)]
  const ask = (near?: readonly number[]) =>
    askFlagged(
      proofOf(rule, scope, thresholds, { unknowns, nearMisses, ...(near && { near }) }),
      scope,
      engine,
      options,
    )
  const read = (row: Record<string, unknown>) =>
    readProof(row, { clauses: clauses.length, unknowns: unknowns.length, nearMisses })
  const isLong = clauses.length > mostAtOnce
  const first = await ask(isLong ? [] : undefined)
  const missed = isLong ? read(first).failOnly.flatMap((count, at) => (count > 0 ? [at] : [])) : []
  const near = missed.slice(0, nearMisses)
  const counts = read(near.length > 0 ? { ...first, ...(await ask(near)) } : first)

  const looked = clauses.map((clause) => observablesOf(clause, scope))
  const everything = observablesOf(rule, scope)
  const ids = [...preview.examples, ...counts.near.map(({ id }) => id)]
  const values = await customerValues(ids, everything, scope, engine, options)
  const valuesFor = (id: string, failing: number) => {
    const labels = new Set(looked[failing]?.map(({ label }) => label.en))
    return (values.get(id) ?? []).filter(({ label }) => labels.has(label.en))
  }
  const words = clauses.map((clause) => explainClause(clause, scope))
  const reverse = clauses
    .map((clause, at) => {
      const kept = counts.keptFrom[at] ?? 0
      const before = counts.keptFrom[at + 1] ?? preview.total
      return {
        clause: words[at]!,
        rule: clause,
        kept,
        dropped: before - kept,
        alone: preview.waterfall[at]?.alone ?? 0,
      }
    })
    .reverse()
  return {
    ...preview,
    reverse,
    failOnly: counts.failOnly,
    unknowns: unknowns.flatMap(({ labels }, at) => {
      const found = counts.unknowns[at] ?? { selected: 0, decisive: 0 }
      return found.selected > 0 ? [{ label: labels, ...found }] : []
    }),
    inside: preview.examples.map((id) => ({ id, values: values.get(id) ?? [] })),
    nearMisses: counts.near.map(({ id, failing }) => ({
      id,
      failing,
      clause: words[failing]!,
      values: valuesFor(id, failing),
    })),
  }
}
