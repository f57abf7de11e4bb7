import { z } from 'zod'
import { rule } from '../backend/segments/rule.ts'
import { savedSegment } from '../backend/segments/segment.ts'
import { defineTool } from './tool.ts'

const input = z.strictObject({
  rule,
  name: z.string().min(1).max(80).optional().describe('Short name in the language of the conversation.'),
  id: z.string().optional().describe('Give it to save a new version of an existing segment.'),
})
const output = savedSegment.extend({ resultId: z.string() })

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
    const { resultId } = await context.file({
      columns: [
        { name: 'segment', type: 'text' },
        { name: 'version', type: 'integer' },
        { name: 'count', type: 'integer' },
        { name: 'total', type: 'integer' },
      ],
      rows: [{ segment: saved.id, version: saved.version, count: saved.count, total: saved.total }],
      complete: true,
      asOf: saved.asOf,
    })
    return { ...saved, resultId }
  },

  summarise: ({ resultId, id, name, version, count, readBack }) =>
    `Saved segment ${id} "${name}", version ${version}: ${readBack.en} / ${readBack.zh} Customers: [[r:${resultId}#0.count|int]] (value ${count}).`,
})
