import { z } from 'zod'
import { changeExplanation } from '../backend/metrics/explain-change.ts'
import { chart, type TableCell, type TableColumn, tableCell, tableColumn } from '../backend/metrics/query.ts'
import { rule } from '../backend/segments/rule.ts'
import { window } from '../backend/segments/window.ts'
import { tableLines, tableProof } from './metric-table.ts'
import { defineTool } from './tool.ts'

const input = z.strictObject({
  metric: z.string().min(1),
  range: window.describe('The period that is asked about.'),
  before: window.optional().describe('What it is compared with; default the period of equal length before.'),
  filter: rule.optional(),
  dimension: z.string().optional().describe('Field to split by; without it the one that tells most is found.'),
})
const output = changeExplanation.extend({
  resultId: z.string(),
  columns: z.array(tableColumn),
  /** First the whole, then the groups, the largest contribution first. */
  rows: z.array(z.record(z.string(), tableCell)),
  chart: chart.optional(),
})

/** Splits the change of a metric between two periods into what its mix and its rates did. Changes nothing. */
export const explainChangeTool = defineTool({
  name: 'explain_change',
  description:
    'Split the change of a metric between two periods by the field that tells most, into mix (how many of a group) and rate (the group itself). Bookkeeping, not cause.',
  title: { zh: '拆解变化', en: 'Explain a change' },
  effect: 'read',
  input,
  output,

  async run(question, context) {
    const found = await context.metrics.explain(question, { signal: context.signal })
    const change = found.type === 'share' ? 'points' : found.type
    const unit = found.type === 'money' ? { unit: found.metric.unit } : {}
    const ratio = found.parts.some(({ weightBefore }) => weightBefore !== null)
    const columns: TableColumn[] = [
      { name: 'group', label: found.dimensionLabel ?? { zh: '分组', en: 'group' }, type: 'text' },
      { name: 'before', label: found.before, type: found.type, ...unit },
      { name: 'after', label: found.after, type: found.type, ...unit },
      { name: 'change', label: { zh: '贡献', en: 'contribution' }, type: change, ...unit },
      ...(ratio
        ? [
            { name: 'mix', label: { zh: '结构变化', en: 'mix' }, type: change, ...unit } as const,
            { name: 'rate', label: { zh: '自身变化', en: 'rate' }, type: change, ...unit } as const,
            { name: 'weight_before', label: { zh: '原占比', en: 'weight before' }, type: 'share' } as const,
            { name: 'weight_after', label: { zh: '现占比', en: 'weight after' }, type: 'share' } as const,
          ]
        : []),
      { name: 'growth', label: { zh: '变化率', en: 'growth' }, type: 'share' },
    ]
    const growth = (a: number | null, b: number | null) => (a === null || b === null || a === 0 ? null : b / a - 1)
    const rows: Record<string, TableCell>[] = [
      {
        group: { zh: '合计', en: 'total' },
        before: found.beforeValue,
        after: found.afterValue,
        change: found.change,
        mix: found.mix,
        rate: found.rate,
        growth: growth(found.beforeValue, found.afterValue),
      },
      ...found.parts.map(({ label, before, after, mix, rate, weightBefore, weightAfter }) => ({
        group: label,
        before,
        after,
        change: mix + rate,
        mix,
        rate,
        weight_before: weightBefore,
        weight_after: weightAfter,
        growth: growth(before, after),
      })),
    ]
    const { resultId } = await context.file(tableProof({ ...found, columns, rows, complete: true }, context.lang))
    const drawn = found.parts.length > 1
    return {
      ...found,
      resultId,
      columns,
      rows,
      ...(drawn && { chart: { kind: 'waterfall' as const, x: 'group', series: [{ y: 'change' }], from: 1 } }),
    }
  },

  summarise: ({ resultId, metric, before, after, columns, rows, looked }) =>
    [
      `${metric.label.en}, ${before.en} against ${after.en}.`,
      ...tableLines(resultId, columns, rows),
      `Fields looked at: ${looked.map(({ en }) => en).join(', ') || 'none'}. The parts add up to the change. This is bookkeeping: no words of cause.`,
    ].join('\n'),
})
