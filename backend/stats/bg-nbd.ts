import { checkPositive } from './check-input.ts'
import { logBeta, logGamma } from './log-gamma.ts'
import { logAddExp } from './log-space.ts'
import { StatisticsError } from './statistics-error.ts'

/** Purchase rates Gamma(r, α), dropout after a purchase Beta(a, b). */
export interface BgNbdParameters {
  r: number
  alpha: number
  a: number
  b: number
}

/** Repeat purchases x, time of the last one and time observed, both since the first purchase and in the same unit. */
export interface PurchaseHistory {
  frequency: number
  recency: number
  age: number
}

/** Gauss' ₂F₁(a, b; c; z) for 0 ≤ z < 1 by its series; Abramowitz, Stegun 15.1.1. */
const hypergeometric = (a: number, b: number, c: number, z: number): number => {
  let term = 1
  let sum = 1
  for (let k = 0; k < 1_000_000; k++) {
    term *= (((a + k) * (b + k)) / ((c + k) * (k + 1))) * z
    sum += term
    if (Math.abs(term) < Math.abs(sum) * 1e-16) return sum
  }
  throw new StatisticsError('not_converged', { method: 'hypergeometric series' })
}

/** Refuses parameters that are not above zero. */
export const checkParameters = (parameters: BgNbdParameters): void => {
  for (const [field, value] of Object.entries(parameters)) checkPositive(field, value)
}

/** Refuses a history that cannot be. */
export const checkHistory = ({ frequency, recency, age }: PurchaseHistory): void => {
  if (!(Number.isFinite(frequency) && frequency >= 0))
    throw new StatisticsError('not_a_count', { field: 'frequency', value: frequency, least: 0 })
  if (!(Number.isFinite(age) && recency >= 0 && recency <= age))
    throw new StatisticsError('out_of_range', { field: 'recency', value: recency, low: 0, high: age })
}

/** ln likelihood of one customer. Fader, Hardie, Lee 2005, Mark. Sci. 24:275, eq. 6. */
export const logLikelihood = (
  { frequency: x, recency, age }: PurchaseHistory,
  { r, alpha, a, b }: BgNbdParameters,
): number => {
  const purchases = logGamma(r + x) - logGamma(r) + r * Math.log(alpha)
  const alive = logBeta(a, b + x) - logBeta(a, b) - (r + x) * Math.log(alpha + age)
  if (x === 0) return purchases + alive
  const gone = logBeta(a + 1, b + x - 1) - logBeta(a, b) - (r + x) * Math.log(alpha + recency)
  return purchases + logAddExp(alive, gone)
}

/** The expectations hold for a = 1 only as a limit; a step aside costs one part in a million. */
const besideOne = (a: number): number => (Math.abs(a - 1) < 1e-6 ? 1 + 1e-6 : a)

/** Purchases that a new customer makes within t of the first one. Fader, Hardie, Lee 2005, eq. 9. */
export const expectedPurchases = (t: number, parameters: BgNbdParameters): number => {
  checkParameters(parameters)
  checkPositive('t', t)
  const { r, alpha, b } = parameters
  const a = besideOne(parameters.a)
  const shrunk = (alpha / (alpha + t)) ** r * hypergeometric(r, b, a + b - 1, t / (alpha + t))
  return ((a + b - 1) / (a - 1)) * (1 - shrunk)
}

/** Odds that the customer has dropped out since the last purchase; 0 without a repeat purchase. */
const goneOdds = ({ frequency: x, recency, age }: PurchaseHistory, { r, alpha, a, b }: BgNbdParameters): number =>
  x === 0 ? 0 : (a / (b + x - 1)) * ((alpha + age) / (alpha + recency)) ** (r + x)

/** P(still a customer). Fader, Hardie, Lee 2005; one without a repeat purchase counts as alive by the model. */
export const probabilityAlive = (history: PurchaseHistory, parameters: BgNbdParameters): number => {
  checkParameters(parameters)
  checkHistory(history)
  return 1 / (1 + goneOdds(history, parameters))
}

/** Purchases expected of this customer within the next t. Fader, Hardie, Lee 2005, eq. 10. */
export const expectedFuturePurchases = (t: number, history: PurchaseHistory, parameters: BgNbdParameters): number => {
  checkParameters(parameters)
  checkHistory(history)
  checkPositive('t', t)
  const { r, alpha, b } = parameters
  const a = besideOne(parameters.a)
  const { frequency: x, age } = history
  const series = hypergeometric(r + x, b + x, a + b + x - 1, t / (alpha + age + t))
  const grown = 1 - ((alpha + age) / (alpha + age + t)) ** (r + x) * series
  return (((a + b + x - 1) / (a - 1)) * grown) / (1 + goneOdds(history, parameters))
}
