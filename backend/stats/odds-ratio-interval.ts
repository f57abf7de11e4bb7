import { checkCounts, checkShare } from './check-input.ts'
import type { Interval, Proportion } from './interval.ts'
import { normalQuantile } from './normal-distribution.ts'

/** What is added to each cell before the logarithm is taken. */
export type OddsSmoothing = 'none' | 'half' | 'independence'

/**
 * Odds ratio with ψ·exp(±z√Σ1/cell). `none`: Woolf 1955; `half`: ½ in each cell, Gart 1966; `independence`: 2·row·column/n² in each cell,
 * Agresti 1999, Biometrics 55:597. Without smoothing an empty cell gives the whole line.
 */
export const oddsRatioInterval = (
  first: Proportion,
  second: Proportion,
  { confidence = 0.95, smoothing = 'none' as OddsSmoothing } = {},
): Interval & { estimate: number } => {
  for (const { successes, trials } of [first, second]) checkCounts(successes, trials)
  checkShare('confidence', confidence)
  const all = first.trials + second.trials
  const column = first.successes + second.successes
  const added = (row: number, total: number): number =>
    smoothing === 'none' ? 0 : smoothing === 'half' ? 0.5 : (2 * row * total) / (all * all)
  const cells = [first, second].flatMap(({ successes, trials }) => [
    successes + added(trials, column),
    trials - successes + added(trials, all - column),
  ]) as [number, number, number, number]
  const estimate = (cells[0] / cells[1]) * (cells[3] / cells[2])
  if (cells.some((cell) => cell === 0)) return { estimate, low: 0, high: Infinity }
  const half = normalQuantile(0.5 + confidence / 2) * Math.sqrt(cells.reduce((sum, cell) => sum + 1 / cell, 0))
  return { estimate, low: estimate * Math.exp(-half), high: estimate * Math.exp(half) }
}
