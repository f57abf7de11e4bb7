import { z } from 'zod'
import { describeReadOut } from '../backend/experiments/describe-read-out.ts'
import type { Comparison, ReadOut } from '../backend/experiments/read-out-result.ts'
import type { Chart, TableCell, TableColumn } from '../backend/metrics/query.ts'
import { chart, tableCell, tableColumn } from '../backend/metrics/query.ts'
import { campaignReading } from '../backend/metrics/read-campaign.ts'
import type { ReturnOnCost } from '../backend/metrics/return-on-cost.ts'
import { rule } from '../backend/segments/rule.ts'
import { splitThreshold } from '../backend/stats/sample-ratio-mismatch.ts'
import { tableProof } from './metric-table.ts'
import { defineTool } from './tool.ts'

const input = z.strictObject({
  campaign: z.string().min(1).describe('Name of a past campaign, as the catalog or an error gives it.'),
  metric: z.string().optional().describe("Default: the campaign's primary outcome."),
  filter: rule.optional().describe('Only customers that this rule selects.'),
  by: z.string().optional().describe('Customer field: the effect in each of its groups as well, labelled exploratory.'),
  arm: z.string().optional().describe('The arm set against another one.'),
  against: z.string().optional().describe('That arm, as the data name it: their difference, and none from control.'),
})
const output = campaignReading.extend({
  resultId: z.string(),
  columns: z.array(tableColumn),
  /** One row per arm, then one per group and treatment; comparisons stand in the treatment's row. */
  rows: z.array(z.record(z.string(), tableCell)),
  chart: chart.optional(),
})

type Kind = ReadOut['metric']['kind']

const columnsOf = ({ metric, contrast, arms }: ReadOut): TableColumn[] => {
  const other = arms.find(({ id }) => id === contrast?.from)?.label
  const share = metric.kind === 'conversion'
  const unit = metric.currency ? { unit: metric.currency } : {}
  const level = share ? 'share' : metric.currency ? 'money' : 'decimal'
  const change = share ? 'points' : level
  const column = (name: string, zh: string, en: string, type: TableColumn['type'], more: object = {}): TableColumn => ({
    name,
    label: { zh, en },
    type,
    ...more,
  })
  return [
    column('arm', '组', 'arm', 'text'),
    column('group', '客户', 'customers', 'text'),
    column('assigned', '分配人数', 'assigned', 'integer'),
    column('converted', '达成人数', 'with the outcome', 'integer'),
    column('value', metric.name.zh, metric.name.en, level, unit),
    column('value_low', '下限', 'low', level, unit),
    column('value_high', '上限', 'high', level, unit),
    column(
      'difference',
      `与${other ? `“${other.zh}”` : '对照'}之差`,
      `difference from ${other?.en ?? 'control'}`,
      change,
      unit,
    ),
    column('difference_low', '差的下限', 'difference, low', change, unit),
    column('difference_high', '差的上限', 'difference, high', change, unit),
    column('relative', '相对变化', 'relative change', 'share'),
    column('relative_low', '相对下限', 'relative, low', 'share'),
    column('relative_high', '相对上限', 'relative, high', 'share'),
    column('p', 'p 值', 'p', 'decimal'),
    column('mde', '最小可检测效应', 'smallest detectable effect', change, unit),
    column('power', '检验效能', 'power', 'share'),
    column('incremental', '增量', 'incremental', 'integer'),
    column('incremental_low', '增量下限', 'incremental, low', 'integer'),
    column('incremental_high', '增量上限', 'incremental, high', 'integer'),
    column('confidence', '置信水平', 'confidence', 'share'),
    column('srm_p', '分组检验 p', 'split p', 'decimal'),
    column('srm_chi2', '分组检验 χ²', 'split χ²', 'decimal'),
    column('srm_deviation', '分组最大偏差', 'largest deviation of the split', 'points'),
    column('srm_level', '分组检验阈值', 'split threshold', 'decimal'),
    column('planned', '计划占比', 'planned share', 'share'),
    column('actual', '实际占比', 'actual share', 'share'),
    ...(metric.currency
      ? [
          column('cost', '花费', 'cost', 'money', unit),
          column('added', '增量收入', 'added revenue', 'money', unit),
          column('added_low', '增量收入下限', 'added revenue, low', 'money', unit),
          column('added_high', '增量收入上限', 'added revenue, high', 'money', unit),
          column('return', '每元花费的增量收入', 'added revenue per unit of cost', 'decimal'),
          column('return_low', '其下限', 'the same, low', 'decimal'),
          column('return_high', '其上限', 'the same, high', 'decimal'),
          column('break_even', '保本毛利率', 'break-even margin', 'share'),
        ]
      : []),
  ]
}

/** What an arm added for what it cost, where that is known. */
const returnCells = (one: ReturnOnCost | undefined): Record<string, TableCell> =>
  one
    ? {
        cost: one.cost,
        added: one.added,
        added_low: one.addedLow,
        added_high: one.addedHigh,
        return: one.ratio,
        return_low: one.ratioLow,
        return_high: one.ratioHigh,
        break_even: one.breakEven,
      }
    : {}

const comparisonCells = (one: Comparison | undefined, p: number | null | undefined): Record<string, TableCell> =>
  one
    ? {
        difference: one.estimate,
        difference_low: one.ci.low,
        difference_high: one.ci.high,
        relative: one.relative?.estimate ?? null,
        relative_low: one.relative?.ci.low ?? null,
        relative_high: one.relative?.ci.high ?? null,
        p: p ?? one.adjustedP ?? one.p,
        mde: one.mde?.absolute ?? null,
        power: one.mde?.power ?? null,
        incremental: one.incremental ? Math.round(one.incremental.estimate) : null,
        incremental_low: one.incremental ? Math.round(one.incremental.ci.low) : null,
        incremental_high: one.incremental ? Math.round(one.incremental.ci.high) : null,
      }
    : {}

const rowsOf = (
  readOut: ReadOut,
  group: TableCell,
  { p, returns = [] }: { p?: number | null; returns?: ReturnOnCost[] | undefined } = {},
): Record<string, TableCell>[] => {
  const planned = readOut.arms.reduce((sum, { plannedShare }) => sum + plannedShare, 0)
  const checked = readOut.srm.verdict !== 'not_checked'
  return readOut.arms.map((arm) => ({
    arm: arm.label,
    group,
    assigned: arm.nAssigned,
    converted: arm.converted,
    value: arm.value,
    value_low: arm.ci?.low ?? null,
    value_high: arm.ci?.high ?? null,
    ...comparisonCells(
      readOut.comparisons.find(({ treatment }) => treatment === arm.id),
      p,
    ),
    confidence: 1 - readOut.alpha,
    ...(checked && {
      srm_p: readOut.srm.p,
      srm_level: splitThreshold,
      srm_chi2: readOut.srm.chi2,
      srm_deviation: readOut.srm.deviationPp / 100,
    }),
    planned: planned > 0 ? arm.plannedShare / planned : null,
    actual: readOut.nAssigned > 0 ? arm.nAssigned / readOut.nAssigned : null,
    ...returnCells(returns.find((one) => one.arm === arm.id)),
  }))
}

const ofReturns = new Set(Object.keys(returnCells({} as ReturnOnCost)))
const everybody = { zh: '全部', en: 'all' }

const chartOf = (kind: Kind, rows: readonly Record<string, TableCell>[], arms: number): Chart | undefined => {
  const grouped = rows.length > arms
  if (kind === 'ratio' && !rows.some(({ value_low }) => typeof value_low === 'number')) return undefined
  if (grouped)
    return {
      kind: 'interval',
      x: 'group',
      series: [{ y: 'difference', low: 'difference_low', high: 'difference_high' }],
      by: 'arm',
      from: arms,
    }
  return rows.length < 2
    ? undefined
    : { kind: 'interval', x: 'arm', series: [{ y: 'value', low: 'value_low', high: 'value_high' }] }
}

/** Reads the result of a past campaign by assignment: effect, interval, split check, refusals. Changes nothing. */
export const readExperiment = defineTool({
  name: 'read_experiment',
  description:
    'Read a past campaign by assignment: effect over control with interval, method, p, verdict, split check, refusals. Words of cause only where its wording is causal.',
  title: { zh: '读取活动结果', en: 'Read a campaign result' },
  effect: 'read',
  input,
  output,

  async run(question, context) {
    const reading = await context.metrics.read(question, { signal: context.signal })
    const columns = columnsOf(reading.readOut).filter(({ name }) => reading.returns || !ofReturns.has(name))
    const rows = [
      ...rowsOf(reading.readOut, reading.filter ?? everybody, { returns: reading.returns }),
      ...reading.groups.flatMap(({ label, readOut, adjustedP }) => rowsOf(readOut, label, { p: adjustedP })),
    ]
    const { resultId } = await context.file(tableProof({ ...reading, columns, rows, complete: true }, context.lang))
    const drawn = chartOf(reading.readOut.metric.kind, rows, reading.readOut.arms.length)
    return { ...reading, resultId, columns, rows, ...(drawn && { chart: drawn }) }
  },

  summarise({ resultId, campaign, readOut, rows, groups }) {
    const cell = (row: number, column: string, format: string) => `[[r:${resultId}#${row}.${column}|${format}]]`
    const change = readOut.metric.kind === 'conversion' ? 'pp2' : readOut.metric.currency ? 'money' : 'dec4'
    const level = readOut.metric.kind === 'conversion' ? 'pct2' : readOut.metric.currency ? 'money' : 'dec4'
    const arms = readOut.arms.length
    return [
      `Campaign "${campaign.label.en}", ${readOut.metric.name.en}, ${readOut.estimand.en}. Wording allowed: ${readOut.wording}. Verdict: ${readOut.verdict}.`,
      ...rows.slice(0, arms).map((row, at) => {
        const arm = row.arm as { en: string }
        const effect =
          typeof row.difference === 'number'
            ? `; difference ${cell(at, 'difference', change)}, interval ${cell(at, 'difference_low', change)} to ${cell(at, 'difference_high', change)}, relative ${cell(at, 'relative', 'pct1')}, p ${cell(at, 'p', 'p')}`
            : ''
        return `${arm.en}: ${cell(at, 'assigned', 'int')} assigned, value ${cell(at, 'value', level)}${effect}`
      }),
      `Split: ${readOut.srm.verdict}, p ${cell(0, 'srm_p', 'p')}.`,
      ...groups.map(
        ({ label, readOut: { comparisons } }) =>
          `Group ${label.en}: ${comparisons.map(({ treatment, verdict }) => `${treatment} ${verdict}`).join(', ')}`,
      ),
      `In words: ${describeReadOut(readOut).en}`,
      'A difference of rates is in percentage points (pp), never in percent; percent is for the relative change only.',
    ].join('\n')
  },
})
