import { mantelHaenszelDifference, type Stratum as Table } from '../stats/mantel-haenszel.ts'
import { sampleRatioMismatch } from '../stats/sample-ratio-mismatch.ts'
import type { Arm, ParsedInput } from './read-out-input.ts'
import type { Comparison, Warning } from './read-out-result.ts'
import { warn } from './warnings.ts'

const threshold = 0.001

/** Strata whose own split differs from the plan, at 0.001 over the number of strata. */
export const mismatchedStrata = ({ arms, strata }: ParsedInput): Warning[] => {
  const failing = strata.filter((stratum) => {
    const assigned = arms.map(({ id }) => stratum.arms.find((arm) => arm.id === id)?.assigned ?? 0)
    const planned = arms.map(({ plannedShare }) => plannedShare)
    return sampleRatioMismatch(assigned, planned, threshold / strata.length).mismatch
  })
  if (failing.length === 0) return []
  return [
    warn(
      'stratum_mismatch',
      failing.map(({ label }) => label.zh).join('、'),
      failing.map(({ label }) => label.en).join(', '),
    ),
  ]
}

/** Does the difference turn round once strata are held fixed (Simpson)? */
export const simpsonCheck = (
  treatment: Arm,
  control: Arm,
  { strata }: ParsedInput,
  { estimate }: Comparison,
): Warning[] => {
  const tables = strata.flatMap(({ arms }): Table[] => {
    const [one, two] = [treatment, control].map(({ id }) => arms.find((arm) => arm.id === id))
    return one?.converted !== undefined && two?.converted !== undefined && one.assigned > 0 && two.assigned > 0
      ? [
          {
            treatment: { successes: one.converted, trials: one.assigned },
            control: { successes: two.converted, trials: two.assigned },
          },
        ]
      : []
  })
  if (tables.length < 2) return []
  const pooled = mantelHaenszelDifference(tables).estimate
  return pooled * estimate < 0 ? [warn('simpson')] : []
}
