import { z } from 'zod'
import { bilingual } from '../backend/bilingual.ts'
import { type GrowthFormula, growthFormula } from '../backend/metrics/growth-formula.ts'
import { chart, type TableCell, type TableColumn, tableCell, tableColumn } from '../backend/metrics/query.ts'
import type { Column } from '../backend/receipt.ts'
import { rule } from '../backend/segments/rule.ts'
import { window } from '../backend/segments/window.ts'
import { growthLever, growthLevers } from './growth-levers.ts'
import { valuedLine, withCosts } from './line-costs.ts'
import { tableLines, tableProof } from './metric-table.ts'
import { defineTool } from './tool.ts'

const input = z.strictObject({
  target: z
    .number()
    .gt(-1)
    .max(10)
    .optional()
    .describe('Relative growth of revenue that is wanted: 0.1 for 10 %. Default 0.1.'),
  range: window.optional().describe('The period it starts from; default the last whole month.'),
  filter: rule.optional(),
})
const output = growthFormula.extend({
  resultId: z.string(),
  columns: z.array(tableColumn),
  /** The factors with their part of the change, then the revenue. */
  rows: z.array(z.record(z.string(), tableCell)),
  chart: chart.optional(),
  title: bilingual,
  /** Receipt of the levels: one row per factor in `traffic`, `conversion`, … columns; rows before, after, alone, together. */
  levelsId: z.string(),
  levers: z.array(growthLever),
  lines: z.array(valuedLine),
  linesId: z.string().nullable(),
  linesLacking: bilingual.nullable(),
  horizonDays: z.int(),
})

const rowsOf = ({ factors, revenue }: GrowthFormula): Record<string, TableCell>[] => [
  ...factors.map(({ label, before, after, contribution }) => ({
    factor: label,
    contribution,
    growth: before && after !== null ? after / before - 1 : null,
    of_change: contribution === null || revenue.change === 0 ? null : contribution / revenue.change,
  })),
  {
    factor: revenue.label,
    contribution: revenue.change,
    growth: revenue.after / revenue.before - 1,
    of_change: revenue.change === 0 ? null : 1,
  },
]

const isMoney = (unit: string) => /^[A-Z]{3}$/.test(unit)

/** Splits revenue into traffic, conversion, retention and order value, and says what a goal asks of each. Changes nothing. */
export const explainGrowthTool = defineTool({
  name: 'explain_growth',
  description:
    'Revenue as traffic × conversion × retention × order value: its change split among them, what a goal asks of each; customer value less acquisition cost by line. Bookkeeping, not cause.',
  title: { zh: '增长公式', en: 'Growth formula' },
  effect: 'read',
  input,
  output,

  async run(question, context) {
    const { metrics, knowledge, workspace, signal, lang, file } = context
    const [found, values, levers, trials] = await Promise.all([
      metrics.growth(question, { signal }),
      metrics.lineValues({ signal }),
      growthLevers(knowledge),
      knowledge.trials(),
    ])
    const lines = await withCosts(values, trials, { metrics, catalog: workspace.catalog, signal })
    const money = isMoney(found.unit) ? ({ type: 'money', unit: found.unit } as const) : ({ type: 'decimal' } as const)
    const columns: TableColumn[] = [
      { name: 'factor', label: { zh: '因子', en: 'factor' }, type: 'text' },
      { name: 'contribution', label: { zh: '对变化的贡献', en: 'part of the change' }, ...money },
      { name: 'growth', label: { zh: '自身变化率', en: 'own growth' }, type: 'share' },
      { name: 'of_change', label: { zh: '占总变化', en: 'share of the change' }, type: 'share' },
    ]
    const rows = rowsOf(found)
    const proof = (more: { columns: Column[]; rows: Record<string, unknown>[] }) => ({
      ...more,
      query: found.query,
      complete: true,
      asOf: found.asOf,
    })
    const amount: Pick<Column, 'type' | 'unit'> = money
    const levelColumns: Column[] = [
      { name: 'row', type: 'text' },
      ...found.factors.map(
        ({ key, type }): Column => (type === 'money' ? { name: key, ...amount } : { name: key, type }),
      ),
      { name: 'revenue', ...amount },
      { name: 'target', type: 'share' },
    ]
    const level = (row: 'before' | 'after' | 'alone' | 'together', revenue: number) => ({
      row,
      ...Object.fromEntries(found.factors.map((one) => [one.key, one[row]])),
      revenue,
      target: found.target,
    })
    const { revenue, buyers } = found
    const { resultId } = await file(tableProof({ ...found, columns, rows, complete: true }, lang))
    const levels = await file(
      proof({
        columns: [
          ...levelColumns,
          { name: 'buyers_before', type: 'integer' },
          { name: 'again', type: 'integer' },
          { name: 'others', type: 'integer' },
          { name: 'rate', type: 'share' },
        ],
        rows: [
          level('before', revenue.before),
          {
            ...level('after', revenue.after),
            buyers_before: buyers.before,
            again: buyers.again,
            others: buyers.others,
            rate: buyers.rate,
          },
          level('alone', revenue.goal),
          level('together', revenue.goal),
        ],
      }),
    )
    const filedLines =
      lines.length === 0
        ? null
        : await file({
            ...(values.query && { query: values.query }),
            columns: [
              { name: 'kind', type: 'text' },
              { name: 'customers', type: 'integer' },
              ...(['own', 'others', 'value', 'cost', 'costLow', 'costHigh', 'net'] as const).map(
                (name): Column => ({ name, ...amount }),
              ),
              { name: 'campaigns', type: 'integer' },
            ],
            rows: lines.map(({ label, ...line }) => ({ ...line, kind: label[lang] })),
            complete: true,
            asOf: values.asOf,
          })
    return {
      ...found,
      resultId,
      columns,
      rows,
      title: {
        zh: `${revenue.label.zh}的增长公式，${found.range.zh}`,
        en: `Growth formula of ${revenue.label.en}, ${found.range.en}`,
      },
      chart: {
        kind: 'waterfall' as const,
        x: 'factor',
        series: [{ y: 'contribution' }],
        from: 0,
        to: found.factors.length,
      },
      levelsId: levels.resultId,
      levers,
      lines,
      linesId: filedLines?.resultId ?? null,
      linesLacking: values.lacking ?? null,
      horizonDays: values.horizonDays,
    }
  },

  summarise: ({
    resultId,
    levelsId,
    columns,
    rows,
    factors,
    levers,
    lines,
    linesId,
    linesLacking,
    range,
    before,
    notes,
  }) => {
    const formats = { integer: 'int', share: 'pct1', decimal: 'dec2', money: 'money' }
    const cell = (row: number, { key, type }: (typeof factors)[number]) =>
      `[[r:${levelsId}#${row}.${key}|${formats[type]}]]`
    return [
      `Growth formula, ${range.en} against ${before.en}: revenue = ${factors.map(({ label }) => label.en).join(' × ')}.`,
      ...tableLines(resultId, columns, rows),
      ...factors.map(
        (one) =>
          `${one.label.en} (${one.definition.en}): before ${cell(0, one)}, now ${cell(1, one)}; for the goal alone ${one.alone === null ? 'out of reach' : cell(2, one)}, with all moving alike ${cell(3, one)}.${one.lacking ? ` NOT MEASURED: ${one.lacking.en}` : ''}`,
      ),
      `Revenue before [[r:${levelsId}#0.revenue|money]], now [[r:${levelsId}#1.revenue|money]], goal [[r:${levelsId}#2.revenue|money]].`,
      ...levers.map(
        ({ factor, objectives, effect, playbooks, trials }) =>
          `${factor} is moved by plans to ${objectives.join(', ') || 'nothing'}: ${effect ? `${effect.trials} randomised trials pooled` : `${trials.length} randomised trials`}; playbooks ${playbooks.map(({ id }) => id).join(', ') || 'none'}.`,
      ),
      ...(linesLacking ? [`Value by line: ${linesLacking.en}`] : []),
      ...lines.map(
        (line, row) =>
          `Line ${line.kind}: value per customer [[r:${linesId}#${row}.value|money]], cost per added purchase ${line.cost === null ? 'not shown' : `[[r:${linesId}#${row}.cost|money]]`}.`,
      ),
      ...notes.map(({ en }) => `Note: ${en}`),
      'Arithmetic whose parts add up; no words of cause.',
    ].join('\n')
  },
})
