import { checkCount, checkFinite } from './check-input.ts'
import { covarianceFromSums, type Sums } from './covariance.ts'
import type { Sample } from './sample.ts'
import { StatisticsError } from './statistics-error.ts'

/** Sums over customers of a metric's numerator y and denominator x (revenue and sessions, clicks and sends). */
export interface RatioSums {
  customers: number
  numerator: Sums
  denominator: Sums
  sumOfProducts: number
}

/**
 * The ratio Σy/Σx with the customer as unit, as a sample whose standard error is √(variance/n):
 * variance = (s_y² − 2r·s_xy + r²s_x²)/x̄². Deng, Knoblich, Lu 2018, KDD; goes into `meanDifference` and `relativeLiftDelta`.
 */
export const ratioMetric = ({ customers, numerator, denominator, sumOfProducts }: RatioSums): Sample => {
  checkCount('customers', customers, 2)
  if (denominator.sum === 0) throw new StatisticsError('zero_baseline')
  const cov = (a: Sums, b: Sums, products: number) => covarianceFromSums(customers, a.sum, b.sum, products)
  const ratio = numerator.sum / denominator.sum
  const variance =
    cov(numerator, numerator, numerator.sumOfSquares) -
    2 * ratio * cov(numerator, denominator, sumOfProducts) +
    ratio ** 2 * cov(denominator, denominator, denominator.sumOfSquares)
  const perCustomer = Math.max(0, variance) / (denominator.sum / customers) ** 2
  checkFinite('ratio', ratio)
  checkFinite('variance of the ratio', perCustomer)
  return { n: customers, mean: ratio, variance: perCustomer }
}

/** The same from one pair of values per customer. */
export const ratioMetricFromValues = (numerator: readonly number[], denominator: readonly number[]): Sample => {
  if (numerator.length !== denominator.length)
    throw new StatisticsError('unequal_lengths', {
      field: 'denominator',
      value: denominator.length,
      expected: numerator.length,
    })
  const sums = (values: readonly number[]): Sums => ({
    sum: values.reduce((total, value) => total + value, 0),
    sumOfSquares: values.reduce((total, value) => total + value * value, 0),
  })
  return ratioMetric({
    customers: numerator.length,
    numerator: sums(numerator),
    denominator: sums(denominator),
    sumOfProducts: numerator.reduce((total, value, k) => total + value * (denominator[k] as number), 0),
  })
}
