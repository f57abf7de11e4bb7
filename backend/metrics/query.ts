import { z } from 'zod'
import { bilingual } from '../bilingual.ts'
import { comparedWith } from '../segments/compared-with.ts'
import { rule } from '../segments/rule.ts'
import { eventCondition, totalPart } from '../segments/total-part.ts'
import { window } from '../segments/window.ts'

export const grain = z.enum(['day', 'week', 'month', 'quarter', 'year'])
export type Grain = z.infer<typeof grain>

export const longestTable = 200

/** What to compute. Metrics, campaigns and fields are named; values in filters are bound. */
export const metricQuery = z.strictObject({
  metrics: z
    .array(z.string().min(1))
    .min(1)
    .max(4)
    .describe(
      'Names of metrics, as search_catalog and errors give them; share_of_group, count_of_group with share; share_of:NAME and part_of:NAME with part; median:, lowest:, highest:, p90:FIELD.',
    ),
  campaign: z.string().optional().describe('Only customers assigned to this campaign.'),
  channel: z.string().optional().describe('Assigned by campaigns of this channel.'),
  dimensions: z
    .array(z.string().min(1))
    .max(2)
    .default([])
    .describe('Fields of customers, "event.property" such as purchase.category, "campaign" or "arm".'),
  filter: rule.optional().describe('Only customers that this rule selects.'),
  grain: grain.optional().describe('One row per day, week, month, quarter or year.'),
  periods: z.literal(true).optional().describe('Rank periods, not in time order.'),
  range: window.optional().describe('Events, or assignments, in this time only.'),
  share: rule
    .optional()
    .describe('Adds the metric share_of_group: which share of the filtered customers this rule selects.'),
  events: eventCondition.optional().describe('Only events that meet this.'),
  part: totalPart.optional().describe('Whose part share_of:NAME is.'),
  comparison: comparedWith
    .optional()
    .describe('previous: the period before the range, of equal length; year_before: the same days a year earlier.'),
  difference: z.literal(true).optional().describe('Adds the first group less the last.'),
  together: z.literal(true).optional().describe('Adds running shares of the total.'),
  movers: z.enum(['change', 'growth']).optional().describe('With comparison: rank groups by change.'),
  order: z.enum(['desc', 'asc']).default('desc').describe('By the first metric; a grain is in order of time.'),
  limit: z.int().min(1).max(longestTable).default(50),
})
export type MetricQuery = z.output<typeof metricQuery>

export const tableColumn = z.strictObject({
  name: z.string(),
  label: bilingual,
  /** `share` is a fraction of one; `points` a difference of such fractions. */
  type: z.enum(['text', 'date', 'integer', 'decimal', 'share', 'points', 'money']),
  unit: z.string().optional(),
})
export type TableColumn = z.infer<typeof tableColumn>

/** How the table is best drawn; absent where one number says it. */
export const chart = z.strictObject({
  kind: z.enum(['bar', 'line', 'interval', 'waterfall']),
  x: z.string(),
  /** Columns drawn, each with its interval where there is one. */
  series: z.array(z.strictObject({ y: z.string(), low: z.string().optional(), high: z.string().optional() })),
  /** Column that parts the rows into lines or groups of bars. */
  by: z.string().optional(),
  /** First row that is drawn, and the one after the last; all where absent. */
  from: z.int().min(0).optional(),
  to: z.int().min(0).optional(),
})
export type Chart = z.infer<typeof chart>

export const metricInfo = z.strictObject({
  name: z.string(),
  label: bilingual,
  definition: bilingual,
  unit: z.string(),
  owner: z.string(),
})

/** Text in one language is data as stored; in both it is a label. */
export const tableCell = z.union([z.number(), z.string(), z.null(), bilingual])
export type TableCell = z.infer<typeof tableCell>

export const metricTable = z.strictObject({
  title: bilingual,
  metrics: z.array(metricInfo),
  columns: z.array(tableColumn),
  rows: z.array(z.record(z.string(), tableCell)),
  /** What the time that it is compared with is called. */
  comparedAs: bilingual.optional(),
  /** Whether periods are in order of their first metric. */
  periods: z.literal(true).optional(),
  /** False where the table was cut. */
  complete: z.boolean(),
  chart: chart.optional(),
  notes: z.array(bilingual),
  /** Method of the intervals, where there are any. */
  method: bilingual.optional(),
  asOf: z.string(),
  query: z.strictObject({ sql: z.string(), parameters: z.array(z.unknown()) }),
  ms: z.number(),
})
export type MetricTable = z.infer<typeof metricTable>
