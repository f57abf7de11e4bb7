import { z } from 'zod'
import { metricQuery, metricTable } from '../backend/metrics/query.ts'
import { tableLines, tableProof } from './metric-table.ts'
import { defineTool } from './tool.ts'

const output = metricTable.extend({ resultId: z.string() })

/** Computes declared metrics: parted, filtered, over time, against the period before. Changes nothing. */
export const queryMetrics = defineTool({
  name: 'query_metrics',
  description:
    'Compute metrics by name, by fields, over time, or against the period before. A wrong name is answered with the nearest ones.',
  title: { zh: '查询指标', en: 'Query metrics' },
  effect: 'read',
  input: metricQuery,
  output,

  async run(query, context) {
    const table = await context.metrics.query(query, { signal: context.signal })
    const { resultId } = await context.file(tableProof(table, context.lang))
    return { ...table, resultId }
  },

  summarise: ({ resultId, title, metrics, columns, rows, notes, method, complete }) =>
    [
      `${title.en} / ${title.zh}`,
      ...metrics.map(({ label, definition }) => `${label.en}: ${definition.en}`),
      ...tableLines(resultId, columns, rows),
      ...(method ? [`Intervals: ${method.en}.`] : []),
      ...(complete ? [] : ['The table is cut; say so.']),
      ...notes.map(({ en }) => `Note: ${en}`),
      'Observed figures: no words of cause.',
    ].join('\n'),
})
