import { checkCounts, checkShare } from './check-input.ts'
import type { Alternative, Proportion } from './interval.ts'
import { StatisticsError } from './statistics-error.ts'
import { normalPValue } from './two-proportion-test.ts'

/**
 * z-test of one proportion against a value: (p̂ − p₀)/√(p₀q₀/n), the score test, whose z² is R's prop.test without correction; or with the
 * sample's variance p̂q̂/n. Fleiss, Levin, Paik 2003, ch. 2.
 */
export const oneProportionTest = (
  { successes, trials }: Proportion,
  value: number,
  { alternative = 'two-sided' as Alternative, variance = 'null' as 'null' | 'sample' } = {},
): { z: number; p: number } => {
  checkCounts(successes, trials)
  checkShare('value', value)
  const share = successes / trials
  const rate = variance === 'null' ? value : share
  const spread = (rate * (1 - rate)) / trials
  if (spread === 0) throw new StatisticsError('no_variance', { field: 'successes', value: spread })
  const z = (share - value) / Math.sqrt(spread)
  return { z, p: normalPValue(z, alternative) }
}
