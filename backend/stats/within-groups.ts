import { checkStudies, type Study, weightedMean } from './random-effects.ts'

/**
 * Variance of true effects within groups of studies, taken as common to all groups: max(0, (ΣQ − Σ(k − 1)) / Σ(Σw − Σw²/Σw)), DerSimonian–Laird
 * summed over groups. Borenstein et al. 2009, Introduction to Meta-Analysis, ch. 19. Null where no group has two studies.
 */
export const varianceWithin = (groups: readonly (readonly Study[])[]): number | null => {
  const parts = groups
    .filter((studies) => studies.length > 1)
    .map((studies) => {
      checkStudies(studies)
      const { weights, total, q } = weightedMean(studies, 0)
      const squares = weights.reduce((sum, weight) => sum + weight ** 2, 0)
      return { q, df: studies.length - 1, scale: total - squares / total }
    })
  if (parts.length === 0) return null
  const sum = (value: (part: (typeof parts)[number]) => number) => parts.reduce((total, part) => total + value(part), 0)
  return Math.max(0, (sum(({ q }) => q) - sum(({ df }) => df)) / sum(({ scale }) => scale))
}
