import type { Bilingual } from '../bilingual.ts'
import type { Metric } from '../catalog/metric.ts'
import { newcombeInterval } from '../stats/newcombe-interval.ts'
import { ratioMetric } from '../stats/ratio-metric.ts'
import { StatisticsError } from '../stats/statistics-error.ts'
import { welchTest } from '../stats/welch-test.ts'
import type { TableCell, TableColumn } from './query.ts'
import { isRate, metricValue, type Sums, valueType } from './values.ts'

/** The columns of the difference between the first group of a table and the last. */
export const differenceColumns = (metric: Metric, intervals: boolean): TableColumn[] => {
  const type = valueType(metric)
  const points = type === 'share' ? 'points' : type === 'integer' ? 'integer' : type
  const unit = type === 'money' ? { unit: metric.unit } : {}
  const column = (suffix: string, zh: string, en: string, as: TableColumn['type']): TableColumn => ({
    name: `${metric.name}_${suffix}`,
    label: { zh: `${metric.labels.zh}${zh}`, en: `${metric.labels.en}${en}` },
    type: as,
    ...(as === points && unit),
  })
  return [
    column('gap', '之差（首组减末组）', ', first group less last', points),
    ...(intervals && metric.denominator
      ? [
          column('gap_low', '之差下限', ', difference, low', points),
          column('gap_high', '之差上限', ', difference, high', points),
        ]
      : []),
    column('gap_relative', '相对差异', ', relative difference', 'share'),
  ]
}

/** Of two groups that share no customer: Newcombe for rates, else Welch with the customer as unit; null where neither can be given. */
const intervalOf = (metric: Metric, one: Sums, two: Sums) => {
  if (!metric.denominator || one.y === 0 || two.y === 0) return null
  if (isRate(metric))
    return newcombeInterval(
      { successes: Math.round(one.x), trials: Math.round(one.y) },
      { successes: Math.round(two.x), trials: Math.round(two.y) },
    )
  const sample = ({ n, x, xx, y, yy, xy }: Sums) =>
    ratioMetric({
      customers: n,
      numerator: { sum: x, sumOfSquares: xx },
      denominator: { sum: y, sumOfSquares: yy },
      sumOfProducts: xy,
    })
  try {
    return welchTest(sample(one), sample(two)).interval
  } catch (error) {
    if (error instanceof StatisticsError) return null
    throw error
  }
}

/** The cells of that difference, to stand in the row of the first group. */
export const differenceCells = (
  metric: Metric,
  one: Sums,
  two: Sums,
  intervals: boolean,
): Record<string, TableCell> => {
  const [first, last] = [metricValue(metric, one), metricValue(metric, two)]
  if (first === null || last === null) return {}
  const interval = intervals ? intervalOf(metric, one, two) : null
  return {
    [`${metric.name}_gap`]: first - last,
    ...(intervals &&
      metric.denominator && {
        [`${metric.name}_gap_low`]: interval?.low ?? null,
        [`${metric.name}_gap_high`]: interval?.high ?? null,
      }),
    [`${metric.name}_gap_relative`]: last === 0 ? null : first / last - 1,
  }
}

/** How the intervals of differences are made. */
export const differenceMethod = (metrics: readonly Metric[]): Bilingual => {
  const rates = metrics.some(isRate)
  const means = metrics.some((metric) => metric.denominator && !isRate(metric))
  return {
    zh: [rates ? '两比率之差为 Newcombe 95% 区间' : '', means ? '两均值之差为 Welch 95% 区间' : '']
      .filter((one) => one)
      .join('；'),
    en: [
      rates ? 'Newcombe 95% interval of the difference of rates' : '',
      means ? 'Welch 95% interval of the difference of means' : '',
    ]
      .filter((one) => one)
      .join('; '),
  }
}
