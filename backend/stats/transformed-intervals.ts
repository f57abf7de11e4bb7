import { checkCounts, checkShare } from './check-input.ts'
import type { Interval, Proportion } from './interval.ts'
import { normalCdf, normalDensity, normalQuantile } from './normal-distribution.ts'

/** A scale on which p̂ is closer to normal: there and back, and how fast it runs at p (its derivative). */
interface Scale {
  to(p: number): number
  from(value: number): number
  slope(p: number): number
}

/** Wald interval on another scale; exact one-sided limits at 0 and n successes, where the scales are infinite. */
const onScale =
  ({ to, from, slope }: Scale) =>
  ({ successes, trials }: Proportion, confidence = 0.95): Interval => {
    checkCounts(successes, trials)
    checkShare('confidence', confidence)
    const side = (1 - confidence) / 2
    if (successes === 0) return { low: 0, high: 1 - side ** (1 / trials) }
    if (successes === trials) return { low: side ** (1 / trials), high: 1 }
    const share = successes / trials
    const half = normalQuantile(1 - side) * Math.abs(slope(share)) * Math.sqrt((share * (1 - share)) / trials)
    const [one, two] = [from(to(share) - half), from(to(share) + half)]
    return { low: Math.min(one, two), high: Math.max(one, two) }
  }

/** Wald interval of the log-odds: ln(p̂/q̂) ± z/√(np̂q̂). Agresti 2013, Categorical Data Analysis, §16.6. */
export const logitInterval = onScale({
  to: (p) => Math.log(p) - Math.log1p(-p),
  from: (value) => 1 / (1 + Math.exp(-value)),
  slope: (p) => 1 / (p * (1 - p)),
})

/** Wald interval of Φ⁻¹(p̂), by the delta method. */
export const probitInterval = onScale({
  to: normalQuantile,
  from: normalCdf,
  slope: (p) => 1 / normalDensity(normalQuantile(p)),
})

/** Wald interval of ln(−ln p̂), by the delta method; the scale of survival curves (Kalbfleisch, Prentice 2002, §1.4). */
export const complementaryLogLogInterval = onScale({
  to: (p) => Math.log(-Math.log(p)),
  from: (value) => Math.exp(-Math.exp(value)),
  slope: (p) => 1 / (p * Math.log(p)),
})
