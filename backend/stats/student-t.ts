import { checkPositive, checkProbability } from './check-input.ts'
import { continuousQuantiles, type Distribution, probabilities } from './distribution.ts'
import { logIncompleteBeta } from './incomplete-beta.ts'
import type { LogParts } from './incomplete-gamma.ts'
import { logOneMinusExp } from './log-space.ts'

/** Beyond this many √df the tail is its leading power t⁻ᵈᶠ to all digits, and t² would leave the range of numbers. */
const far = 1e100

/**
 * Student's t with df > 0 (real) degrees of freedom: P(T > t) = ½ I_x(df/2, ½), x = df/(df + t²); Abramowitz, Stegun 26.7.1.
 */
export const studentT = (df: number): Distribution => {
  checkPositive('df', df)
  const root = Math.sqrt(df)
  const logTail = (t: number): number => {
    const w = Math.min(t / root, far)
    const y = (w * w) / (1 + w * w)
    const near = logIncompleteBeta(df / 2, 0.5, 1 / (1 + w * w), y).lower - Math.LN2
    return t / root > far ? near - df * (Math.log(t / root) - Math.log(far)) : near
  }
  const logParts = (t: number): LogParts => {
    const small = logTail(Math.abs(t))
    const large = logOneMinusExp(small)
    return t >= 0 ? { lower: large, upper: small } : { lower: small, upper: large }
  }
  const positive = continuousQuantiles(logParts, Math.exp, 0)
  const above = (q: number): number => (q === 0.5 ? 0 : q < 0.5 ? positive.tailQuantile(q) : -positive.quantile(q))
  const checked = (p: number): number => {
    checkProbability('probability', p)
    return p
  }
  return {
    ...probabilities(logParts),
    quantile: (p) => -above(checked(p)) || 0,
    tailQuantile: (q) => above(checked(q)),
  }
}
