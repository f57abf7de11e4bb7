const LOG_TWO_PI = 1.8378770664093453

const stirlingSeries = (x: number): number => {
  const square = x * x
  return (
    (1 / 12 -
      (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - 691 / 360360 / square) / square) / square) / square) / square) /
    x
  )
}

/**
 * What Stirling's formula lacks, δ(x) = ln Γ(x+1) − (x+½)ln x + x − ½ ln 2π, for x > 0: its series from 15 on, below that the
 * recurrence δ(x) = δ(x+1) + (x+½)ln(1+1/x) − 1. Loader 2000, "Fast and accurate computation of binomial probabilities".
 */
export const stirlingError = (x: number): number => {
  let sum = 0
  let at = x
  for (; at < 15; at++) sum += (at + 0.5) * Math.log1p(1 / at) - 1
  return sum + stirlingSeries(at)
}

/** Deviance x ln(x/m) + m − x ≥ 0 without cancellation where x is near m (Loader 2000, bd0). */
export const deviance = (x: number, mean: number): number => {
  if (x === 0) return mean
  const gap = x - mean
  if (Math.abs(gap) >= 0.1 * (x + mean)) return x * Math.log(x / mean) + mean - x
  const v = gap / (x + mean)
  let sum = gap * v
  let power = 2 * x * v
  for (let k = 1; k < 1000; k++) {
    power *= v * v
    const next = sum + power / (2 * k + 1)
    if (next === sum) break
    sum = next
  }
  return sum
}

/**
 * ln of Γ(n+1)/(Γ(x+1)Γ(n−x+1))·pˣqⁿ⁻ˣ with x and n real, q = 1 − p given apart so that neither loses digits; exact to about
 * 15 digits up to n = 10⁹ and beyond. Loader 2000, saddle-point expansion.
 */
export const logBinomialTerm = (x: number, rest: number, p: number, q: number): number => {
  const n = x + rest
  if (p === 0) return x === 0 ? 0 : -Infinity
  if (q === 0) return rest === 0 ? 0 : -Infinity
  if (x === 0) return n === 0 ? 0 : p < 0.1 ? -deviance(n, n * q) - n * p : n * Math.log(q)
  if (rest === 0) return q < 0.1 ? -deviance(n, n * p) - n * q : n * Math.log(p)
  return (
    stirlingError(n) -
    stirlingError(x) -
    stirlingError(rest) -
    deviance(x, n * p) -
    deviance(rest, n * q) +
    0.5 * (Math.log(n / x / rest) - LOG_TWO_PI)
  )
}

/** ln of mˣe⁻ᵐ/Γ(x+1), x real. Loader 2000. */
export const logPoissonTerm = (x: number, mean: number): number =>
  mean === 0
    ? x === 0
      ? 0
      : -Infinity
    : x === 0
      ? -mean
      : -stirlingError(x) - deviance(x, mean) - 0.5 * (LOG_TWO_PI + Math.log(x))
