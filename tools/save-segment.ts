import { z } from 'zod'
import { rule } from '../backend/segments/rule.ts'
import { savedSegment } from '../backend/segments/segment.ts'
import { opinionLines, opinionOn, secondOpinion, withOpinion } from './second-opinion.ts'
import { defineTool } from './tool.ts'

const input = z.strictObject({
  rule,
  name: z.string().min(1).max(80).optional().describe('Short name in the language of the conversation.'),
  id: z.string().optional().describe('Give it to save a new version of an existing segment.'),
})
const output = savedSegment.extend({ resultId: z.string(), secondOpinion: secondOpinion.optional() })

/** Keeps an audience under a name, as a new segment or a new version of one. */
export const saveSegment = defineTool({
  name: 'save_segment',
  description: 'Save an audience so that a plan can use it. With `id` it becomes the next version of that segment.',
  title: { zh: '保存人群', en: 'Save audience' },
  effect: 'draft',
  input,
  output,

  async run({ rule, name, id }, context) {
    const saved = await context.segments.save({
      rule,
      ...(name === undefined ? {} : { name }),
      ...(id === undefined ? {} : { id }),
      thread: context.thread,
      actor: context.actor,
      signal: context.signal,
    })
    const opinion = await opinionOn(rule, context)
    const receipt: Parameters<typeof context.file>[0] = {
      columns: [
        { name: 'segment', type: 'text' },
        { name: 'version', type: 'integer' },
        { name: 'count', type: 'integer' },
        { name: 'total', type: 'integer' },
      ],
      rows: [{ segment: saved.id, version: saved.version, count: saved.count, total: saved.total }],
      complete: true,
      asOf: saved.asOf,
    }
    const { resultId } = await context.file(withOpinion(receipt, opinion, context.lang))
    return { ...saved, resultId, ...(opinion && { secondOpinion: opinion }) }
  },

  summarise: ({ resultId, id, name, version, count, readBack, secondOpinion }) =>
    [
      `Saved segment ${id} "${name}", version ${version}: ${readBack.en} / ${readBack.zh} Customers: [[r:${resultId}#0.count|int]] (value ${count}).`,
      ...opinionLines(resultId, secondOpinion),
    ].join('\n'),
})
