import { Temporal } from 'temporal-polyfill'
import type { Bilingual } from '../bilingual.ts'
import type { Metric } from '../catalog/metric.ts'
import type { MetricTable } from '../metrics/query.ts'
import type { MetricService } from '../metrics/service.ts'
import { fewestForBaseline, median } from '../stats/robust-baseline.ts'

/** Equally spaced figures of one metric, the oldest first; the last is of the last whole day or week. */
export interface Series {
  metric: Metric
  label: Bilingual
  grain: 'day' | 'week'
  days: string[]
  values: number[]
  counts: boolean
  table: MetricTable
}
export interface Unjudged {
  label: Bilingual
  reason: Bilingual
}

/** Days or weeks read: eight seasons for the pattern, four for its errors, and those to be judged. */
const read = { day: 91, week: 26 }
/** Fewer events a day than this say more by the week. */
const fewADay = 10

const isCount = ({ numerator, denominator }: Metric): boolean =>
  denominator === undefined &&
  (numerator.of === 'actors' || (numerator.of === 'events' && numerator.measure.type !== 'sum'))

/** First days of the last `count` whole days or weeks before an instant, in a zone. */
export const wholePeriods = (asOf: string, timeZone: string, grain: 'day' | 'week', count: number): string[] => {
  const today = Temporal.Instant.from(asOf).toZonedDateTimeISO(timeZone).toPlainDate()
  const start = grain === 'day' ? today : today.subtract({ days: today.dayOfWeek - 1 })
  const step = grain === 'day' ? 1 : 7
  return Array.from({ length: count }, (_, n) => start.subtract({ days: step * (count - n) }).toString())
}

const lastDayOf = (first: string, grain: 'day' | 'week'): string =>
  grain === 'day' ? first : Temporal.PlainDate.from(first).add({ days: 6 }).toString()

/** The local days of a period as a window. */
export const windowOf = (first: string, grain: 'day' | 'week') =>
  ({ type: 'range', from: first, to: lastDayOf(first, grain) }) as const

const short: Bilingual = {
  zh: `历史太短：按周规律判断至少需要 ${fewestForBaseline(7) + 1} 天的数据`,
  en: `the history is too short: ${fewestForBaseline(7) + 1} days are needed to judge by the pattern of a week`,
}
const few: Bilingual = {
  zh: `记录太少：按周判断至少需要 ${fewestForBaseline(1) + 1} 周，且每周有记录`,
  en: `too few records: by the week ${fewestForBaseline(1) + 1} weeks with some are needed`,
}
const holes: Bilingual = {
  zh: '有的日子没有可以相除的记录',
  en: 'on some days there is nothing to divide by',
}

/** Reads the series of the metrics of one event; a period without events is 0 for totals and a hole for ratios. */
export const seriesOf = async (
  metrics: readonly Metric[],
  { asOf, timeZone, query }: { asOf: string; timeZone: string; query: MetricService['query'] },
  options: { signal?: AbortSignal | undefined },
): Promise<{ series: Series[]; unjudged: Unjudged[] }> => {
  const told = async (grain: 'day' | 'week') => {
    const days = wholePeriods(asOf, timeZone, grain, read[grain])
    const range = { type: 'range' as const, from: days[0] as string, to: lastDayOf(days.at(-1) as string, grain) }
    const table = await query(
      { metrics: metrics.map(({ name }) => name), dimensions: [], grain, range, order: 'asc', limit: read[grain] + 1 },
      options.signal ? { signal: options.signal } : {},
    )
    const rows = new Map(table.rows.map((row) => [String(row.period).slice(0, 10), row]))
    const first = days.findIndex((day) => rows.has(day))
    // before the first record there was nothing to count yet
    return { table, rows, days: first < 0 ? [] : days.slice(first) }
  }
  const daily = await told('day')
  const perDay = daily.days.map((day) => Number(daily.rows.get(day)?.n ?? 0))
  const sparse = perDay.length > 0 && median(perDay) < fewADay
  const grain = sparse ? 'week' : 'day'
  const { table, rows, days } = sparse ? await told('week') : daily
  const enough = days.length > fewestForBaseline(sparse ? 1 : 7)
  const found: { series: Series[]; unjudged: Unjudged[] } = { series: [], unjudged: [] }
  for (const metric of metrics) {
    const label = metric.labels
    const values = days.map((day) => rows.get(day)?.[metric.name] ?? (metric.denominator ? null : 0))
    if (!enough) found.unjudged.push({ label, reason: sparse ? few : short })
    else if (values.some((value) => typeof value !== 'number')) found.unjudged.push({ label, reason: holes })
    else found.series.push({ metric, label, grain, days, values: values as number[], counts: isCount(metric), table })
  }
  return found
}
