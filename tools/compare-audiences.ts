import { z } from 'zod'
import { bilingual } from '../backend/bilingual.ts'
import { audienceComparison } from '../backend/segments/compare-audiences.ts'
import { rule } from '../backend/segments/rule.ts'
import { defineTool } from './tool.ts'

const input = z.strictObject({ a: rule, b: rule })
const output = audienceComparison.extend({
  aReadBack: bilingual,
  bReadBack: bilingual,
  resultId: z.string(),
})

/** Says how two audiences share their customers. Changes nothing. */
export const compareAudiencesTool = defineTool({
  name: 'compare_audiences',
  description: 'Compare two audiences: the size of each, how many in both, and in one only.',
  title: { zh: '比较人群', en: 'Compare audiences' },
  effect: 'read',
  input,
  output,

  async run({ a, b }, context) {
    const found = await context.segments.compareAudiences(a, b, { signal: context.signal })
    const { resultId } = await context.file({
      query: found.query,
      columns: [
        { name: 'a', type: 'integer' },
        { name: 'b', type: 'integer' },
        { name: 'both', type: 'integer' },
        { name: 'onlyA', type: 'integer' },
        { name: 'onlyB', type: 'integer' },
        { name: 'jaccard', type: 'share' },
      ],
      rows: [
        {
          a: found.a,
          b: found.b,
          both: found.both,
          onlyA: found.onlyA,
          onlyB: found.onlyB,
          jaccard: found.jaccard,
        },
      ],
      complete: true,
      asOf: found.asOf,
    })
    return { ...found, aReadBack: context.segments.explain(a), bReadBack: context.segments.explain(b), resultId }
  },

  summarise({ resultId, aReadBack, bReadBack, ...found }) {
    const cell = (name: 'a' | 'b' | 'both' | 'onlyA' | 'onlyB') =>
      `[[r:${resultId}#0.${name}|int]] (value ${found[name]})`
    return [
      `A: ${aReadBack.en} / ${aReadBack.zh} Customers: ${cell('a')}.`,
      `B: ${bReadBack.en} / ${bReadBack.zh} Customers: ${cell('b')}.`,
      `In both ${cell('both')}, only in A ${cell('onlyA')}, only in B ${cell('onlyB')}.`,
      found.jaccard === null
        ? 'Nobody is in either.'
        : `Shared of all in either: [[r:${resultId}#0.jaccard|pct1]] (value ${found.jaccard}).`,
    ].join('\n')
  },
})
