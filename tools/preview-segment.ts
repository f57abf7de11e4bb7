import { z } from 'zod'
import { rule } from '../backend/segments/rule.ts'
import { preview } from '../backend/segments/segment.ts'
import { opinionLines, opinionOn, secondOpinion, withOpinion } from './second-opinion.ts'
import { segmentReceipt } from './segment-receipt.ts'
import { defineTool } from './tool.ts'

const input = z.strictObject({
  rule,
  examples: z.int().min(0).max(20).default(5).describe('How many example customer ids to show.'),
})
const output = preview.extend({ resultId: z.string(), secondOpinion: secondOpinion.optional() })

/** Counts whom a rule selects. Changes nothing. */
export const previewSegment = defineTool({
  name: 'preview_segment',
  description:
    'Count the customers that a rule selects now, clause by clause, with example ids. Call it before an audience is saved or spoken of.',
  title: { zh: '预览人群', en: 'Preview audience' },
  effect: 'read',
  input,
  output,

  async run({ rule, examples }, context) {
    const shown = await context.segments.preview(rule, { examples, signal: context.signal })
    const opinion = await opinionOn(rule, context)
    const { resultId } = await context.file(withOpinion(segmentReceipt(shown, context.lang), opinion, context.lang))
    return { ...shown, resultId, ...(opinion && { secondOpinion: opinion }) }
  },

  summarise({ resultId, count, total, share, readBack, waterfall, bounds, warnings, secondOpinion }) {
    const cell = (row: number, column: string, format: string) => `[[r:${resultId}#${row}.${column}|${format}]]`
    return [
      `Audience: ${readBack.en} / ${readBack.zh}`,
      `Customers: ${cell(0, 'count', 'int')} (value ${count}) of ${cell(0, 'total', 'int')} (value ${total}), share ${cell(0, 'share', 'pct1')} (value ${share}).`,
      ...waterfall.map(
        (step, index) =>
          `Clause ${index + 1} "${step.clause.en}": kept ${cell(index + 1, 'kept', 'int')} (value ${step.kept}), dropped ${cell(index + 1, 'dropped', 'int')} (value ${step.dropped}).`,
      ),
      ...bounds.map((bound) => `Bound: ${bound.en}`),
      ...warnings.map((warning) => `Warning ${warning.code}: ${warning.note.en} / ${warning.note.zh}`),
      ...opinionLines(resultId, secondOpinion),
    ].join('\n')
  },
})
