import { checkPositive, checkProbability, checkShare } from './check-input.ts'
import type { Alternative } from './interval.ts'
import { normalQuantile, normalTail } from './normal-distribution.ts'
import { StatisticsError } from './statistics-error.ts'

/** h = 2·asin√p₁ − 2·asin√p₂, the difference on the scale where a share's variance is 1/n. Cohen 1988, ch. 6. */
export const cohenH = (first: number, second: number): number => {
  checkProbability('first', first)
  checkProbability('second', second)
  return 2 * Math.asin(Math.sqrt(first)) - 2 * Math.asin(Math.sqrt(second))
}

/** Power of the arcsine test for h with n customers in each arm; both tails when two-sided. Cohen 1988, ch. 6. */
export const arcsinePower = (h: number, n: number, alpha = 0.05, alternative: Alternative = 'two-sided'): number => {
  checkPositive('n', n)
  checkShare('alpha', alpha)
  const shift = h * Math.sqrt(n / 2)
  const above = (level: number, by: number) => normalTail(-normalQuantile(level) - by)
  if (alternative === 'greater') return above(alpha, shift)
  if (alternative === 'less') return above(alpha, -shift)
  return above(alpha / 2, shift) + above(alpha / 2, -shift)
}

/** Customers per arm 2·((z₁₋α/₂ + z_power)/h)² for the arcsine test. Cohen 1988, ch. 6. */
export const arcsineSampleSize = (h: number, power = 0.8, alpha = 0.05): number => {
  checkShare('power', power)
  checkShare('alpha', alpha)
  if (h === 0) throw new StatisticsError('equal_rates')
  return 2 * ((-normalQuantile(alpha / 2) + normalQuantile(power)) / h) ** 2
}
