/** ln(1 − eˣ) for x ≤ 0 without losing digits at either end. Mächler 2012, "Accurately computing log(1 − exp(−|a|))". */
export const logOneMinusExp = (x: number): number =>
  x > -Math.LN2 ? Math.log(-Math.expm1(x)) : Math.log1p(-Math.exp(x))

/** ln(eᵃ + eᵇ). */
export const logAddExp = (a: number, b: number): number => {
  const high = Math.max(a, b)
  return high === -Infinity ? high : high + Math.log1p(Math.exp(Math.min(a, b) - high))
}

/** ln Σ eˣ. */
export const logSumExp = (terms: readonly number[]): number => {
  const high = terms.reduce((most, term) => Math.max(most, term), -Infinity)
  return Number.isFinite(high) ? high + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - high), 0)) : high
}
