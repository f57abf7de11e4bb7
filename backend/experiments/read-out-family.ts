import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts'
import type { Comparison, ReadOut } from './read-out-result.ts'
import { judge } from './verdicts.ts'

/**
 * Several metrics or segments of one campaign read together: secondary and exploratory comparisons get Benjamini–Hochberg adjusted p-values
 * over their family and their verdicts by them; the primary metric and guardrails stay as they are.
 */
export const adjustFamily = (readOuts: readonly ReadOut[]): ReadOut[] => {
  const adjustedBy = new Map<Comparison, number>()
  for (const role of ['secondary', 'exploratory'] as const) {
    const family = readOuts.filter(({ metric }) => metric.role === role).flatMap(({ comparisons }) => comparisons)
    const adjusted = benjaminiHochberg(family.map(({ p, adjustedP }) => adjustedP ?? p))
    family.forEach((comparison, k) => {
      adjustedBy.set(comparison, adjusted[k] as number)
    })
  }
  return readOuts.map((readOut) => {
    const comparisons = readOut.comparisons.map((comparison) => {
      const adjustedP = adjustedBy.get(comparison)
      if (adjustedP === undefined) return comparison
      const verdict =
        comparison.verdict === 'not_readable'
          ? comparison.verdict
          : judge(comparison.estimate, adjustedP < readOut.looks.level, readOut.metric.direction)
      return { ...comparison, adjustedP, verdict }
    })
    const verdicts = comparisons.map(({ verdict }) => verdict)
    const verdict = (['harm_shown', 'lift_shown', 'no_lift_shown'] as const).find((one) => verdicts.includes(one))
    return { ...readOut, comparisons, verdict: verdict ?? 'not_readable' }
  })
}
