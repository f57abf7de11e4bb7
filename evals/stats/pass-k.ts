/** Product form of C(a, k)/C(n, k), which needs no large factorials. */
const chooseShare = (a: number, n: number, k: number): number => {
  let share = 1
  for (let i = 0; i < k; i += 1) share *= (a - i) / (n - i)
  return share
}

const counts = (n: number, c: number, k: number): boolean => n >= k && k >= 1 && c >= 0 && c <= n

/**
 * Chance that k trials drawn from n, of which c passed, all pass: C(c, k)/C(n, k). NaN where fewer than k trials were judged: not known is
 * neither 0 nor 1. Yao et al. 2024, τ-bench, arXiv 2406.12045.
 */
export const passAllOf = (n: number, c: number, k: number): number =>
  !counts(n, c, k) ? Number.NaN : c < k ? 0 : chooseShare(c, n, k)

/** Chance that at least one of k trials passes: 1 − C(n − c, k)/C(n, k). Chen et al. 2021, arXiv 2107.03374. */
export const passAnyOf = (n: number, c: number, k: number): number =>
  !counts(n, c, k) ? Number.NaN : n - c < k ? 1 : 1 - chooseShare(n - c, n, k)

/** Mean over cases that have enough judged trials; NaN where none has. */
export const meanOver = (cases: readonly { n: number; c: number }[], k: number, of: typeof passAllOf): number => {
  const known = cases.map(({ n, c }) => of(n, c, k)).filter((one) => !Number.isNaN(one))
  return known.length === 0 ? Number.NaN : known.reduce((sum, one) => sum + one, 0) / known.length
}
