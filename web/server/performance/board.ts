import { z } from 'zod'
import { bilingual, type Lang } from '../../../backend/bilingual.ts'
import { describeErrorBoth, FairleadError } from '../../../backend/errors.ts'
import { grain, metricInfo, metricQuery } from '../../../backend/metrics/query.ts'
import { timedMetrics } from '../../../backend/metrics/timed-metrics.ts'
import { resolveWindow } from '../../../backend/segments/resolve-window.ts'
import type { Window } from '../../../backend/segments/window.ts'
import type { WorkspaceServices } from '../../../backend/workspaces/open-workspace.ts'
import { tableProof } from '../../../tools/metric-table.ts'
import type { ToolContext } from '../../../tools/tool.ts'

export const boardPeriod = z.enum(['month', 'quarter', 'days', 'year'])
export type BoardPeriod = z.infer<typeof boardPeriod>

/** One metric: its value, the change against the period before, and how it went. */
const boardCard = z.strictObject({
  metric: metricInfo,
  direction: z.enum(['up', 'down']),
  type: z.enum(['integer', 'decimal', 'share', 'money']),
  value: z.number().nullable(),
  before: z.number().nullable(),
  change: z.number().nullable(),
  /** Relative change; null for shares, whose change is in percentage points. */
  growth: z.number().nullable(),
  /** The receipt whose row 0 holds these, in columns `name`, `name_before`, `name_change`, `name_growth`. */
  resultId: z.string(),
  series: z.array(z.strictObject({ period: z.string(), value: z.number().nullable() })),
  seriesId: z.string(),
})
export type BoardCard = z.infer<typeof boardCard>

/** The metrics of a workspace over one period beside the one before. */
export const board = z.strictObject({
  period: boardPeriod,
  grain,
  /** First and last local day of the period. */
  days: z.strictObject({ from: z.string(), to: z.string() }),
  cards: z.array(boardCard),
  /** What is said of all: the period before, and where a period is not over. */
  notes: z.array(bilingual),
  /** Metrics that could not be computed, and why. */
  refused: z.array(z.strictObject({ label: bilingual, reason: bilingual })),
  asOf: z.string(),
})
export type Board = z.infer<typeof board>

const pad = (value: number) => String(value).padStart(2, '0')
const dayOf = (at: Date) => `${at.getUTCFullYear()}-${pad(at.getUTCMonth() + 1)}-${pad(at.getUTCDate())}`

/** Whole months up to the last one that is over. */
const wholeMonths = (now: string, timeZone: string, months: number, unit: 1 | 3): Window => {
  const [year = 0, month = 1] = new Intl.DateTimeFormat('en-CA', { timeZone })
    .format(new Date(now))
    .split('-')
    .map(Number)
  const end = Math.floor((month - 1) / unit) * unit
  return {
    type: 'range',
    from: dayOf(new Date(Date.UTC(year, end - months, 1))),
    to: dayOf(new Date(Date.UTC(year, end, 0))),
  }
}

interface Stretch {
  range: Window
  series: Window
  grain: z.infer<typeof grain>
}

/** The time that a period of the board means, and how its course is drawn. */
export const stretchOf = (period: BoardPeriod, now: string, timeZone: string): Stretch => {
  const last = (n: number, unit: 'day' | 'month'): Window => ({ type: 'last', n, unit })
  const before = (unit: 'month' | 'quarter'): Window => ({ type: 'calendar', unit, offset: -1 })
  const months = (count: number, unit: 1 | 3 = 1) => wholeMonths(now, timeZone, count, unit)
  if (period === 'month') return { range: before('month'), series: months(13), grain: 'month' }
  if (period === 'quarter') return { range: before('quarter'), series: months(24, 3), grain: 'quarter' }
  if (period === 'year') return { range: last(12, 'month'), series: months(24), grain: 'month' }
  return { range: last(30, 'day'), series: last(30, 'day'), grain: 'day' }
}

const number = (cell: unknown): number | null => (typeof cell === 'number' ? cell : null)

/** Computes the board: two queries an event type, each kept as a receipt. */
export const readBoard = async (
  period: BoardPeriod,
  {
    services,
    lang,
    signal,
    file,
  }: {
    services: Pick<WorkspaceServices, 'metrics' | 'workspace'>
    lang: Lang
    signal: AbortSignal
    file: ToolContext['file']
  },
): Promise<Board> => {
  const { metrics, workspace } = services
  const { range, series, grain } = stretchOf(period, workspace.now(), workspace.catalog.timeZone)
  const { firstDay = '', lastDay = '' } = resolveWindow(range, workspace.now(), workspace.catalog.timeZone)
  const days = { from: firstDay, to: lastDay }
  const found: Board = { period, grain, days, cards: [], notes: [], refused: [], asOf: workspace.now() }
  for (const group of timedMetrics(workspace.catalog).values()) {
    const names = group.map(({ name }) => name)
    const asked = (more: object) => ({
      ...metricQuery.parse({ metrics: names.slice(0, 1), limit: 200, ...more }),
      metrics: names,
    })
    try {
      const [now, past] = await Promise.all([
        metrics.query(asked({ range, comparison: { with: 'previous' } }), { signal }),
        metrics.query(asked({ range: series, grain, order: 'asc' }), { signal }),
      ])
      const [own, over] = await Promise.all([file(tableProof(now, lang)), file(tableProof(past, lang))])
      const [row = {}] = now.rows
      // days have no first period that is cut; of longer ones the course is told where it begins with a part
      const notes = [...now.notes, ...(grain === 'day' ? [] : past.notes)]
      for (const note of notes) if (!found.notes.some(({ en }) => en === note.en)) found.notes.push(note)
      for (const metric of group) {
        const info = now.metrics.find(({ name }) => name === metric.name)
        const column = now.columns.find(({ name }) => name === metric.name)
        if (!info || !column) continue
        found.cards.push({
          metric: info,
          direction: metric.direction,
          type: column.type as BoardCard['type'],
          value: number(row[metric.name]),
          before: number(row[`${metric.name}_before`]),
          change: number(row[`${metric.name}_change`]),
          growth: number(row[`${metric.name}_growth`]),
          resultId: own.resultId,
          series: past.rows.map((one) => ({
            period: String(one.period).slice(0, 10),
            value: number(one[metric.name]),
          })),
          seriesId: over.resultId,
        })
      }
    } catch (error) {
      if (!(error instanceof FairleadError)) throw error
      const reason = describeErrorBoth(error.code, error.details)
      found.refused.push(...group.map(({ labels }) => ({ label: labels, reason })))
    }
  }
  return found
}
