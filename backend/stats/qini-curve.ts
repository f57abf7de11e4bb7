import { checkFinite, checkLength, checkValues } from './check-input.ts'
import { StatisticsError } from './statistics-error.ts'

/** One customer of a randomised test: what a score said, whether treated, and the outcome. */
export interface Scored {
  score: readonly number[]
  treated: readonly boolean[]
  outcome: readonly number[]
}

/** Counts among the first customers by descending score. */
export interface Prefix {
  customers: number
  treated: number
  control: number
  treatedOutcome: number
  controlOutcome: number
}

/** Refuses lists that do not belong together and tests without both arms. */
export const checkScored = ({ score, treated, outcome }: Scored): void => {
  checkValues('score', score)
  checkLength('treated', treated, score.length)
  checkLength('outcome', outcome, score.length)
  for (const value of outcome) checkFinite('outcome', value)
  const arms = new Set(treated).size
  if (arms < 2) throw new StatisticsError('too_few_values', { field: 'arms', least: 2, value: arms })
}

/**
 * Running counts by descending score, starting from nobody. `ties: 'together'` gives one point per distinct score, so that the order of
 * equal scores does not matter; `'in-order'` keeps the given order, one point per customer.
 */
export const prefixes = ({ score, treated, outcome }: Scored, ties: 'together' | 'in-order'): Prefix[] => {
  const order = score.map((_, k) => k)
  if (ties === 'together') order.sort((a, b) => (score[b] as number) - (score[a] as number))
  const points: Prefix[] = [{ customers: 0, treated: 0, control: 0, treatedOutcome: 0, controlOutcome: 0 }]
  let now = points[0] as Prefix
  order.forEach((k, place) => {
    const value = outcome[k] as number
    now = treated[k]
      ? { ...now, customers: place + 1, treated: now.treated + 1, treatedOutcome: now.treatedOutcome + value }
      : { ...now, customers: place + 1, control: now.control + 1, controlOutcome: now.controlOutcome + value }
    const next = order[place + 1]
    if (ties === 'in-order' || next === undefined || score[next] !== score[k]) points.push(now)
  })
  return points
}

/** A point of a gain curve: customers contacted, incremental outcome so far. */
export interface GainPoint {
  customers: number
  gain: number
}

/**
 * Qini curve g(k) = Y_t(k) − Y_c(k)·N_t(k)/N_c(k): incremental outcome among the k best scored, counted in treated customers; the control
 * term is 0 while no control customer came. Radcliffe 2007, Direct Marketing Analytics Journal 1:14. Variant: Radcliffe's, not Gutierrez'.
 */
export const qiniCurve = (scored: Scored, ties: 'together' | 'in-order' = 'together'): GainPoint[] => {
  checkScored(scored)
  return prefixes(scored, ties).map(({ customers, treated, control, treatedOutcome, controlOutcome }) => ({
    customers,
    gain: treatedOutcome - (control === 0 ? 0 : (controlOutcome * treated) / control),
  }))
}

/** Uplift (gain) curve (Y_t/N_t − Y_c/N_c)·k; an arm without customers counts as rate 0. Gutierrez, Gérardy 2016, PMLR 67:1. */
export const upliftCurve = (scored: Scored, ties: 'together' | 'in-order' = 'together'): GainPoint[] => {
  checkScored(scored)
  const rate = (sum: number, n: number) => (n === 0 ? 0 : sum / n)
  return prefixes(scored, ties).map(({ customers, treated, control, treatedOutcome, controlOutcome }) => ({
    customers,
    gain: (rate(treatedOutcome, treated) - rate(controlOutcome, control)) * customers,
  }))
}

/** Area under a gain curve by trapezoids, in customers × outcome. */
export const areaUnder = (curve: readonly GainPoint[]): number =>
  curve.reduce((sum, { customers, gain }, k) => {
    const before = curve[k - 1]
    return before ? sum + ((customers - before.customers) * (gain + before.gain)) / 2 : sum
  }, 0)
