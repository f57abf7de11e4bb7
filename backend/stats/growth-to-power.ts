import { checkCount, checkPositive, checkShare } from './check-input.ts'
import { sequenceHalfWidth, sequenceRho } from './confidence-sequence.ts'
import type { Effect } from './effect.ts'
import { normalQuantile, normalTail } from './normal-distribution.ts'
import type { NormalPrior } from './normal-posterior.ts'

export interface GrowthInput {
  /** Standard error of the effect so far, in the effect's unit. */
  effect: Pick<Effect, 'standardError'>
  /** Customers of both arms so far. */
  customers: number
  /** The effect that should be shown, in the same unit. */
  target: number
  power?: number
  alpha?: number
  /** Reads the result by a confidence sequence. */
  tightestAt?: number
  /** Reads the result by a posterior with this prior. */
  prior?: NormalPrior
}

/** Power once (1 + growth) times the customers have been seen, by the way the result will be read. */
const powerAt = (
  growth: number,
  {
    effect,
    customers,
    target,
    alpha = 0.05,
    tightestAt,
    prior,
  }: Required<Pick<GrowthInput, 'effect' | 'customers' | 'target'>> & GrowthInput,
): number => {
  const variance = effect.standardError ** 2 / (1 + growth)
  const sd = Math.sqrt(variance)
  const z = -normalQuantile(alpha / 2)
  const size = Math.abs(target)
  if (prior) {
    const width = variance * Math.sqrt(1 / prior.variance + 1 / variance) * z
    const pull = (variance * prior.mean) / prior.variance
    return normalTail((width - pull - size) / sd) + normalTail((width + pull + size) / sd)
  }
  const all = customers * (1 + growth)
  const width = tightestAt
    ? sequenceHalfWidth(effect.standardError * Math.sqrt(customers / all), all, sequenceRho(tightestAt, alpha), alpha)
    : z * sd
  return normalTail((width - size) / sd) + normalTail((width + size) / sd)
}

/**
 * How many times today's customers are still needed until the target effect is shown with the wished power: doubled until enough, then
 * bisected until the power is met within 1e-5. 0 = enough already, null = not within 2²⁷ times. Uses the design, never the observed effect.
 * Jennison, Turnbull 2000, ch. 14 (information needed at an interim look).
 */
export const growthToPower = (input: GrowthInput): number | null => {
  const { effect, customers, power = 0.8, alpha = 0.05 } = input
  checkPositive('standardError', effect.standardError)
  checkPositive('|target|', Math.abs(input.target))
  checkCount('customers', customers, 2)
  checkShare('power', power)
  checkShare('alpha', alpha)
  if (powerAt(0, input) > power) return 0
  let factor = 1
  for (let doublings = 0; powerAt(factor, input) < power; doublings++) {
    if (doublings >= 27) return null
    factor *= 2
  }
  let [low, high] = [0, factor]
  for (let step = 0; step < 100; step++) {
    const gap = powerAt(factor, input) - power
    if (step > 0 && Math.abs(gap) < 1e-5) break
    if (gap > 0) high = factor
    else low = factor
    factor = (low + high) / 2
  }
  return factor
}
