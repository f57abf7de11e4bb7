import type { Metric } from '../catalog/metric.ts'
import { testEffect } from '../stats/effect.ts'
import type { Interval } from '../stats/interval.ts'
import { ratioMetric } from '../stats/ratio-metric.ts'
import { StatisticsError } from '../stats/statistics-error.ts'
import { wilsonInterval } from '../stats/wilson-interval.ts'
import { isFlag } from './part.ts'
import type { TableColumn } from './query.ts'

/** Sums of one metric over the customers of one group. */
export interface Sums {
  n: number
  x: number
  xx: number
  y: number
  yy: number
  xy: number
}

/** The sums of metric `at` in a row of `customerSums` or `eventSums`. */
export const sumsIn = (row: Record<string, unknown>, at: number): Sums => {
  const number = (name: string) => Number(row[name] ?? 0)
  return {
    n: number('n'),
    x: number(`x${at}`),
    xx: number(`xx${at}`),
    y: number(`y${at}`),
    yy: number(`yy${at}`),
    xy: number(`xy${at}`),
  }
}

export const isShare = ({ unit }: Pick<Metric, 'unit'>): boolean => unit === 'share'
export const isMoney = ({ unit }: Pick<Metric, 'unit'>): boolean => /^[A-Z]{3}$/.test(unit)

/** Adds up over groups: neither a ratio nor a quantile. */
export const isTotal = ({ numerator, denominator }: Metric): boolean =>
  denominator === undefined && numerator.of !== 'quantile'

export const valueType = (metric: Metric): TableColumn['type'] => {
  if (isShare(metric)) return 'share'
  if (isMoney(metric)) return 'money'
  return isTotal(metric) && /^(?:customers|times|pieces)$/.test(metric.unit) ? 'integer' : 'decimal'
}

/** Total, rate, ratio or quantile; null where the denominator is zero or no value is known. */
export const metricValue = ({ numerator, denominator }: Metric, { x, y }: Sums): number | null => {
  if (numerator.of === 'quantile') return y === 0 ? null : x
  return denominator ? (y === 0 ? null : x / y) : x
}

/** Every numerator is at most its denominator, and both are customers. */
export const isRate = ({ numerator, denominator, unit }: Metric): boolean =>
  denominator !== undefined && unit === 'share' && isFlag(numerator) && isFlag(denominator)

const confidence = 0.95

/** Interval of a rate (Wilson) or of a ratio with the customer as unit (delta method, Student's t); null where none can be given. */
export const metricInterval = (metric: Metric, { n, x, xx, y, yy, xy }: Sums): Interval | null => {
  if (!metric.denominator || y === 0) return null
  if (isRate(metric)) return x <= y ? wilsonInterval(Math.round(x), Math.round(y), confidence) : null
  if (n < 2) return null
  try {
    const { mean, variance } = ratioMetric({
      customers: n,
      numerator: { sum: x, sumOfSquares: xx },
      denominator: { sum: y, sumOfSquares: yy },
      sumOfProducts: xy,
    })
    if (variance === 0) return null
    return testEffect({ estimate: mean, standardError: Math.sqrt(variance / n), df: n - 1 }, { confidence }).interval
  } catch (error) {
    if (error instanceof StatisticsError) return null
    throw error
  }
}
