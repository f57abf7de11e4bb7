import { z } from 'zod'
import { concentration } from '../backend/metrics/concentration.ts'
import { chart, type TableCell, type TableColumn, tableCell, tableColumn } from '../backend/metrics/query.ts'
import { rule } from '../backend/segments/rule.ts'
import { window } from '../backend/segments/window.ts'
import { tableLines, tableProof } from './metric-table.ts'
import { defineTool } from './tool.ts'

const input = z.strictObject({
  metric: z
    .string()
    .min(1)
    .describe('A metric that customers have amounts of, such as purchase_amount or total:balance.'),
  top: z.number().gt(0).lt(1).default(0.2).describe('Share of customers, from the top.'),
  count: z.int().min(1).optional().describe('So many from the top, instead of a share.'),
  by: z.string().min(1).optional().describe('Metric that ranks them, if another.'),
  filter: rule.optional(),
  range: window.optional(),
})
const output = concentration.extend({
  resultId: z.string(),
  columns: z.array(tableColumn),
  /** The top customers, then each tenth of customers from the top. */
  rows: z.array(z.record(z.string(), tableCell)),
  chart: chart.optional(),
})

/** Says which share of a total the top customers hold. Changes nothing. */
export const readConcentrationTool = defineTool({
  name: 'read_concentration',
  description: 'Say which share of a total the top customers hold (how much of sales the top 20 % make).',
  title: { zh: '集中度', en: 'Concentration' },
  effect: 'read',
  input,
  output,

  async run(question, context) {
    const found = await context.metrics.concentration(question, { signal: context.signal })
    const columns: TableColumn[] = [
      { name: 'part', label: { zh: '客户', en: 'customers' }, type: 'text' },
      { name: 'top', label: { zh: '客户占比', en: 'share of customers' }, type: 'share' },
      { name: 'count', label: { zh: '客户数', en: 'number of customers' }, type: 'integer' },
      {
        name: 'share',
        label: { zh: `占${found.metric.label.zh}`, en: `share of ${found.metric.label.en}` },
        type: 'share',
      },
      { name: 'customers', label: { zh: '计入的客户', en: 'customers counted' }, type: 'integer' },
    ]
    const said = question.count === undefined ? `${Math.round(found.top * 1000) / 10}%` : String(found.topCustomers)
    const rows: Record<string, TableCell>[] = [
      {
        part: { zh: `前 ${said}`, en: `top ${said}` },
        top: found.top,
        count: found.topCustomers,
        share: found.share,
        customers: found.customers,
      },
      ...found.tenths.map((share, n) => ({
        part: { zh: `第 ${n + 1} 个十分之一`, en: `tenth ${n + 1}` },
        top: 0.1,
        share,
      })),
    ]
    const { resultId } = await context.file(tableProof({ ...found, columns, rows, complete: true }, context.lang))
    return {
      ...found,
      resultId,
      columns,
      rows,
      chart: { kind: 'bar' as const, x: 'part', series: [{ y: 'share' }], from: 1 },
    }
  },

  summarise: ({ resultId, columns, rows }) =>
    [...tableLines(resultId, columns, rows), 'Customers without any of it are not counted.'].join('\n'),
})
