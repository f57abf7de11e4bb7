import { checkPositive, checkShare } from './check-input.ts'
import { normalQuantile, normalTail } from './normal-distribution.ts'
import { StatisticsError } from './statistics-error.ts'
import { pooledError, type TwoArms, unpooledError } from './two-proportion-variance.ts'

/**
 * The two-sided α at which a pooled z-test of two proportions has the wished power: 2·Q((|d| − z_power·se₁)/se₀).
 * Fleiss, Levin, Paik 2003, ch. 4; as R's power.prop.test(sig.level = NULL).
 */
export const twoProportionAlpha = (arms: TwoArms, power = 0.8): number => {
  checkShare('power', power)
  for (const { customers } of Object.values(arms)) checkPositive('customers', customers)
  if (arms.treatment.rate === arms.control.rate) throw new StatisticsError('equal_rates')
  const difference = Math.abs(arms.treatment.rate - arms.control.rate)
  return Math.min(1, 2 * normalTail((difference - normalQuantile(power) * unpooledError(arms)) / pooledError(arms)))
}
