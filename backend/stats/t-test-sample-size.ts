import { checkPositive, checkShare } from './check-input.ts'
import { findRoot } from './find-root.ts'
import { StatisticsError } from './statistics-error.ts'
import { tTestPower } from './t-test-power.ts'

/**
 * Customers per arm (a real number, round up) for a two-sided two-sample t-test of a standardised difference: solved on `tTestPower`.
 * `ratio` is the second arm's size for each customer of the first. Cohen 1988, ch. 2.
 */
export const tTestSampleSize = ({
  effect,
  power = 0.8,
  alpha = 0.05,
  ratio = 1,
}: {
  effect: number
  power?: number
  alpha?: number
  ratio?: number
}): { first: number; second: number } => {
  checkShare('power', power)
  checkShare('alpha', alpha)
  checkPositive('ratio', ratio)
  if (effect === 0) throw new StatisticsError('equal_rates')
  const gap = (n: number) => tTestPower({ effect, n, second: n * ratio, alpha }) - power
  const least = 1.01 + Math.max(1, 1 / ratio)
  let most = 4 * least
  while (gap(most) < 0 && most < 1e12) most *= 4
  const n = gap(least) >= 0 ? least : findRoot(gap, least, most, 1e-12)
  return { first: n, second: n * ratio }
}
