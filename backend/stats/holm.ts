import { checkProbability } from './check-input.ts'

/** Holm's step-down adjusted p-values in the order given: running maximum of (m − rank)·p, at most 1. Holm 1979, Scand. J. Stat. 6:65. */
export const holm = (pValues: readonly number[]): number[] => {
  for (const p of pValues) checkProbability('p', p)
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p)
  const adjusted = new Array<number>(pValues.length)
  let most = 0
  order.forEach(({ p, index }, rank) => {
    most = Math.max(most, Math.min(1, (pValues.length - rank) * p))
    adjusted[index] = most
  })
  return adjusted
}

/** min(1, m·p). Dunn 1961, JASA 56:52. */
export const bonferroni = (pValues: readonly number[]): number[] => {
  for (const p of pValues) checkProbability('p', p)
  return pValues.map((p) => Math.min(1, pValues.length * p))
}
