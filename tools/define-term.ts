import { z } from 'zod'
import { bilingual } from '../backend/bilingual.ts'
import { versionOf } from '../backend/catalog/terms.ts'
import { rule } from '../backend/segments/rule.ts'
import { preview } from '../backend/segments/segment.ts'
import { segmentReceipt } from './segment-receipt.ts'
import { defineTool } from './tool.ts'

const input = z.strictObject({
  word: z.string().min(1).max(40),
  rule: rule.optional().describe('Without one the last meaning is taken back.'),
})
const output = preview.partial().extend({
  word: z.string(),
  /** How it is called in both languages; absent where the word has no meaning any more. */
  labels: bilingual.optional(),
  version: z.int().optional(),
  by: z.string().optional(),
  at: z.string().optional(),
  /** How many meanings it had before. */
  before: z.int(),
  takenBack: z.boolean(),
  resultId: z.string().optional(),
})

/** Gives a word of the workspace a meaning, or takes the last one back. */
export const defineTerm = defineTool({
  name: 'define_term',
  description: "Define a word such as 'high value' for this workspace, or take its last definition back.",
  title: { zh: '业务口径', en: 'Define a word' },
  effect: 'draft',
  input,
  output,

  async run({ word, rule }, context) {
    const { glossary, actor, lang, signal } = context
    if (!rule) {
      const { term } = await glossary.takeBack({ word })
      return {
        word,
        takenBack: true,
        before: term?.defined?.before.length ?? 0,
        ...(term ? { labels: term.labels, ...versionOf(term), readBack: context.segments.explain(term.rule) } : {}),
      }
    }
    const { term, preview } = await glossary.define({ word, rule, actor, signal })
    const { resultId } = await context.file(segmentReceipt(preview, lang))
    const before = term.defined?.before.length ?? 0
    return { ...preview, word, labels: term.labels, ...versionOf(term), before, takenBack: false, resultId }
  },

  summarise: ({ word, takenBack, version, readBack, resultId, count }) =>
    takenBack && !readBack
      ? `"${word}" has no definition any more.`
      : `"${word}", version ${version}: ${readBack?.en} / ${readBack?.zh}${resultId ? ` Customers: [[r:${resultId}#0.count|int]] (value ${count}).` : ''}`,
})
