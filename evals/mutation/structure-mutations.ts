import { blank, final, named, type Subject } from './subject.ts'

const retired = { kind: 'compare', field: 'occupation', op: 'eq', value: 'retired' } as const
const segment = {
  id: null,
  rule: retired,
  readBack: { zh: '退休客户', en: 'retired customers' },
  count: 60,
  unread: [],
}
const left = (more: Partial<typeof segment> | null) => ({
  ...blank,
  final: final(more === null ? {} : { segment: { ...segment, ...more } }),
})
const saved = {
  schema: {
    type: 'object',
    required: ['segment'],
    properties: {
      segment: { type: 'object', required: ['id'], properties: { id: { type: 'string', pattern: '^seg_' } } },
    },
  },
}

/** The answer as a script receives it: values where they belong, and a shape. */
export const structureSubjects: readonly Subject[] = [
  {
    scorer: 'structured',
    name: 'values by path',
    expected: { values: { 'segment.count': 60, 'segment.id': null, 'segment.unread.length': 0 } },
    right: named({
      exact: left({}),
      'with another wording': left({ readBack: { zh: '已退休的客户', en: 'customers who are retired' } }),
      'with more beside it': { ...left({}), usd: 1 },
    }),
    wrong: named({
      'one more': left({ count: 61 }),
      '万 for 元': left({ count: 600_000 }),
      'as text': left({ count: '60' as never }),
      'saved when it should not be': left({ id: 'seg_1' as never }),
      'something unread': left({ unread: [{ text: '其他', start: 0, end: 2 }] as never }),
      'no audience': left(null),
    }),
  },
  {
    scorer: 'structured',
    name: 'a shape',
    expected: saved,
    right: named({ saved: left({ id: 'seg_0a1b2c' as never }), 'under another id': left({ id: 'seg_99' as never }) }),
    wrong: named({
      'not saved': left({}),
      'saved as something else': left({ id: 'pln_1' as never }),
      'no audience': left(null),
    }),
  },
]
