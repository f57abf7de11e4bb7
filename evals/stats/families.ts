import type { TrialResult } from '../result.ts'

/** What stands or falls together: a case and the same case in the other language. */
export const familyOf = ({ case: id, pair }: Pick<TrialResult, 'case' | 'pair'>): string =>
  pair === undefined ? id : [id, pair].sort().join('+')

/** A case with what it weighs and how far it moved. */
export interface Moved {
  family: string
  weight: number
  change: number
}

/**
 * Differences of whole families, scaled so that their plain mean is the weighted mean over cases: k·Σ wᵢdᵢ/Σ w for each of k families. Cases of
 * one template are no independent draws. Miller 2024, arXiv 2411.00640, §2.2.
 */
export const familyChanges = (cases: readonly Moved[]): number[] => {
  const families = [...Map.groupBy(cases, ({ family }) => family).values()]
  const weight = cases.reduce((sum, one) => sum + one.weight, 0)
  return families.map(
    (some) => (families.length * some.reduce((sum, one) => sum + one.weight * one.change, 0)) / weight,
  )
}
