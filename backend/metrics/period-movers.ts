import { Temporal } from 'temporal-polyfill'
import type { Bilingual } from '../bilingual.ts'
import { resolveWindow } from '../segments/resolve-window.ts'
import type { Scope } from '../segments/scope.ts'
import type { Grain, MetricQuery } from './query.ts'

/** The most periods that are set against each other; a longer time is to be asked in coarser ones. */
export const mostPeriods = 4000

/** What the order of such a table is. */
export const bySteps: Bilingual = {
  zh: '各期按与前一期相比的变化排列；最早的一期没有前一期，没有结束的一期还会变，都不参与排列。',
  en: 'Periods are in the order of their change against the one before; the first has none before it, one that is not over will still change, and neither is ranked.',
}

/** Whether periods are ranked by how much each moved against the one before it. */
export const ranksSteps = ({ movers, periods, grain, comparison }: MetricQuery): boolean =>
  movers !== undefined && periods === true && grain !== undefined && comparison === undefined

const earlier = (day: string, grain: Grain): string => {
  const at = Temporal.PlainDate.from(day.slice(0, 10))
  const back = grain === 'quarter' ? at.subtract({ months: 3 }) : at.subtract({ [`${grain}s`]: 1 })
  return back.toString()
}

type Row = Record<string, unknown>

/**
 * The row of the period before, for each row whose period is over and follows another one; `at` is the column of the period. Rows without one are
 * left out.
 */
export const stepsBefore = (
  rows: readonly Row[],
  { grain, dimensions }: Pick<MetricQuery, 'grain' | 'dimensions'>,
  { asOf, catalog }: Pick<Scope, 'asOf' | 'catalog'>,
): ReadonlyMap<Row, Row> => {
  const found = new Map<Row, Row>()
  if (grain === undefined) return found
  const at = `d${dimensions.length}`
  const keyOf = (row: Row, day: string) => JSON.stringify([...dimensions.map((_, n) => row[`d${n}`] ?? null), day])
  const dayOf = (row: Row) => String(row[at] ?? '').slice(0, 10)
  const today = resolveWindow({ type: 'calendar', unit: grain, offset: 0 }, asOf, catalog.timeZone).firstDay
  const byKey = new Map(rows.map((row) => [keyOf(row, dayOf(row)), row]))
  for (const row of rows) {
    const day = dayOf(row)
    const before = day === '' || day === today ? undefined : byKey.get(keyOf(row, earlier(day, grain)))
    if (before) found.set(row, before)
  }
  return found
}
