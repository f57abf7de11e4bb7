import { type BgNbdParameters, checkHistory, logLikelihood, type PurchaseHistory } from './bg-nbd.ts'
import { minimise } from './minimise.ts'
import { StatisticsError } from './statistics-error.ts'

/**
 * Maximum-likelihood BG/NBD parameters of customers' purchase histories, searched over their logarithms; equal histories are counted once.
 * Fader, Hardie, Lee 2005, Mark. Sci. 24:275. Needs customers with repeat purchases.
 */
export const fitBgNbd = (
  histories: readonly PurchaseHistory[],
): BgNbdParameters & { logLikelihood: number; customers: number } => {
  for (const history of histories) checkHistory(history)
  const repeating = histories.filter(({ frequency }) => frequency > 0).length
  if (repeating < 2)
    throw new StatisticsError('too_few_values', { field: 'repeat customers', least: 2, value: repeating })
  const groups = [
    ...Map.groupBy(histories, ({ frequency, recency, age }) => `${frequency}|${recency}|${age}`).values(),
  ].map((same) => ({ history: same[0] as PurchaseHistory, count: same.length }))
  const scale = Math.max(...histories.map(({ age }) => age)) / 10 || 1
  const parameters = (at: readonly number[]): BgNbdParameters => {
    const [r, alpha, a, b] = at.map(Math.exp) as [number, number, number, number]
    return { r, alpha: alpha * scale, a, b }
  }
  const best = minimise(
    (at) => {
      if (at.some((value) => Math.abs(value) > 20)) return Infinity
      const tried = parameters(at)
      return -groups.reduce((sum, { history, count }) => sum + count * logLikelihood(history, tried), 0)
    },
    [0, 0, 0, 0],
    { step: 0.5, tolerance: 1e-13 },
  )
  return { ...parameters(best.at), logLikelihood: -best.value, customers: histories.length }
}
