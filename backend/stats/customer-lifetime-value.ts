import { checkFinite, checkProbability } from './check-input.ts'
import { StatisticsError } from './statistics-error.ts'

export interface LifetimeInput {
  /** Margin per period: for a bank net interest income + fees − expected credit loss − servicing − funding. */
  margin: number
  /** Share of customers that stay from one period to the next, 0–1. */
  retention: number
  /** Discount rate per period, 0.1 = 10 %. */
  discount: number
  /** Counts the first period's margin too, which everybody pays. */
  withFirstPeriod?: boolean
}

/**
 * Value of a customer with constant margin and retention: m·r/(1 + d − r), plus m with the first period; acquisition cost not deducted.
 * Gupta, Lehmann 2003, J. Interact. Mark. 17:9.
 */
export const customerLifetimeValue = ({
  margin,
  retention,
  discount,
  withFirstPeriod = false,
}: LifetimeInput): number => {
  checkFinite('margin', margin)
  checkProbability('retention', retention)
  checkFinite('discount', discount)
  if (!(1 + discount > retention))
    throw new StatisticsError('out_of_range', { field: 'discount', low: retention - 1, high: 'any', value: discount })
  return (margin * retention) / (1 + discount - retention) + (withFirstPeriod ? margin : 0)
}
