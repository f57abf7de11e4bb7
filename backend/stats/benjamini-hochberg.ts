import { checkProbability, checkShare } from './check-input.ts'

/** Adjusted p-values for the false discovery rate in the order given: running minimum of m·p/rank from the largest. Benjamini, Hochberg 1995, J. R. Stat. Soc. B 57:289. */
export const benjaminiHochberg = (pValues: readonly number[]): number[] => {
  for (const p of pValues) checkProbability('p', p)
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p)
  const adjusted = new Array<number>(pValues.length)
  let least = 1
  order.forEach(({ p, index }, k) => {
    least = Math.min(least, (pValues.length * p) / (pValues.length - k))
    adjusted[index] = least
  })
  return adjusted
}

/**
 * Confidence 1 − R·q/m at which the intervals of R selected among m results have a false coverage rate of at most q.
 * Benjamini, Yekutieli 2005, JASA 100:71.
 */
export const falseCoverageConfidence = (selected: number, all: number, rate = 0.05): number => {
  checkShare('rate', rate)
  checkProbability('selected / all', selected / all)
  return 1 - (selected * rate) / all
}
