import type { Bilingual } from '../bilingual.ts'
import type { Metric } from '../catalog/metric.ts'
import type { TableCell, TableColumn } from './query.ts'
import { metricInterval, metricValue, sumsIn, valueType } from './values.ts'

export const timeColumn: TableColumn = { name: 'period', label: { zh: '时间', en: 'period' }, type: 'date' }
export const shareColumn: TableColumn = { name: 'share', label: { zh: '占比', en: 'share of total' }, type: 'share' }
/** What the groups hold down to a row. */
export const togetherColumn: TableColumn = {
  name: 'together',
  label: { zh: '累计占比', en: 'share so far' },
  type: 'share',
}

/** The columns of a metric: its value, the interval of a rate or mean, and what it was at the time that it is compared with. */
export const metricColumns = (metric: Metric, called: Bilingual | undefined, intervals: boolean): TableColumn[] => {
  const type = valueType(metric)
  const unit = type === 'money' ? { unit: metric.unit } : {}
  const { name, labels } = metric
  const column = (suffix: string, zh: string, en: string, as = type): TableColumn => ({
    name: `${name}${suffix}`,
    label: { zh: `${labels.zh}${zh}`, en: `${labels.en}${en}` },
    type: as,
    ...unit,
  })
  return [
    column('', '', ''),
    ...(intervals && metric.denominator ? [column('_low', '下限', ', low'), column('_high', '上限', ', high')] : []),
    ...(called
      ? [
          column('_before', `（${called.zh}）`, `, ${called.en}`),
          column('_change', '变化', ', change', type === 'share' ? 'points' : type),
          ...(type === 'share' ? [] : [column('_growth', '变化率', ', growth', 'share')]),
        ]
      : []),
  ]
}

/** The cells of one row for these columns. */
export const cellsOf = (
  metric: Metric,
  at: number,
  row: Record<string, unknown>,
  before: Record<string, unknown> | undefined,
  intervals: boolean,
) => {
  const sums = sumsIn(row, at)
  const value = metricValue(metric, sums)
  const ci = intervals ? metricInterval(metric, sums) : null
  const past = before && metricValue(metric, sumsIn(before, at))
  const cells: Record<string, TableCell> = { [metric.name]: value }
  if (intervals && metric.denominator) {
    cells[`${metric.name}_low`] = ci?.low ?? null
    cells[`${metric.name}_high`] = ci?.high ?? null
  }
  if (before) {
    const known = value !== null && past !== null && past !== undefined
    cells[`${metric.name}_before`] = past ?? null
    cells[`${metric.name}_change`] = known ? value - past : null
    if (valueType(metric) !== 'share') cells[`${metric.name}_growth`] = known && past !== 0 ? value / past - 1 : null
  }
  return cells
}
