import { logOneMinusExp } from './log-space.ts'
import { logPoissonTerm } from './saddle-point.ts'
import { StatisticsError } from './statistics-error.ts'

/** Natural logarithms of both parts of a regularised incomplete function; they add to one outside the logarithm. */
export interface LogParts {
  lower: number
  upper: number
}

const most = 1_000_000

/** Σ xᵏ/((a+1)…(a+k)) from k = 0; Abramowitz, Stegun 6.5.29. */
const series = (a: number, x: number): number => {
  let term = 1
  let sum = 1
  for (let k = 1; k < most; k++) {
    term *= x / (a + k)
    sum += term
    if (term < sum * 1e-17) return sum
  }
  throw new StatisticsError('not_converged', { method: 'incomplete gamma' })
}

/** 1/(x+1−a− 1(1−a)/(x+3−a− 2(2−a)/(…))); Abramowitz, Stegun 6.5.31, evaluated by the modified Lentz method. */
const fraction = (a: number, x: number): number => {
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let value = d
  for (let k = 1; k < most; k++) {
    const step = k * (a - k)
    b += 2
    d = 1 / (step * d + b || 1e-300)
    c = b + step / c || 1e-300
    value *= c * d
    if (Math.abs(c * d - 1) < 1e-15) return value
  }
  throw new StatisticsError('not_converged', { method: 'incomplete gamma' })
}

/**
 * ln P(a, x) and ln Q(a, x), the regularised incomplete gamma functions, a > 0, x ≥ 0. The part that may be tiny is computed
 * directly, so neither tail loses digits before its logarithm does.
 */
export const logIncompleteGamma = (a: number, x: number): LogParts => {
  if (x <= 0) return { lower: -Infinity, upper: 0 }
  if (x === Infinity) return { lower: 0, upper: -Infinity }
  const term = logPoissonTerm(a, x)
  if (x < a + 1) {
    const lower = Math.min(0, term + Math.log(series(a, x)))
    return { lower, upper: logOneMinusExp(lower) }
  }
  const upper = Math.min(0, term + Math.log(a) + Math.log(fraction(a, x)))
  return { lower: logOneMinusExp(upper), upper }
}
